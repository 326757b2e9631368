#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# change.sh FOLDER: makes another set of a copy of content/, in which states, scores, dates and decisions are others: an exclusion more, controls
# undecided in both ways, a waiver, drafts, days that have passed, and superseded documents, whose rows count no more.
set -eu
cd "$1"

edit() { # FILE SED: a change that changes nothing is a mistake of this test
	sed -i.was "$2" "$1"
	if cmp -s "$1" "$1.was"; then
		echo "$1: nothing to change by $2" >&2
		exit 1
	fi
	rm "$1.was"
}

soa=risk/statement-of-applicability.md
edit $soa '/control: A.5.2$/,/evidence:/s/status: implemented/status: partial/'
edit $soa '/control: A.5.4$/,/evidence:/{/ status:/d; / evidence:/d}'
edit $soa '/control: A.5.5$/,/evidence:/d'
edit $soa '/control: A.6.1$/,/evidence:/s/status: implemented/status: planned/'
edit $soa '/control: A.7.1$/,/evidence:/{s/applicable: yes/applicable: no/; / status:/d; / reasons:/d; / evidence:/d}'
edit $soa '/control: A.8.1$/,/evidence:/s/status: implemented/status: not-implemented/'
edit $soa '/id: X-02$/,/evidence:/d'

risks=risk/risk-register.md
edit $risks '/id: RISK-001$/,/ status:/s/ likelihood: 4/ likelihood: 5/'
edit $risks '/id: RISK-003$/,/ status:/{/residual-/d; s/status: treated/status: open/}'
edit $risks '/id: RISK-011$/,/ review:/s/residual-consequence: 2/residual-consequence: 5/'
edit $risks '/id: RISK-015$/,/ review:/s/residual-scored: .*/residual-scored: 2026-09-30/'
edit $risks '/id: RISK-014$/,/ status:/s/residual-consequence: 3/residual-consequence: 5/'

edit risk/treatment-plan.md '/id: ACT-010$/,/ state:/s/due: 2026-12-11/due: 2026-11-20/'
edit risk/treatment-plan.md '/id: ACT-002$/,/ state:/s/state: in-progress/state: planned/'
edit continuity/business-impact-analysis.md '/id: ACTV-005$/,/ rto:/s/rto: 24 hours/rto: 12 hours/'

edit continuity/business-impact-analysis.md '/id: ACTV-003$/,/ rto:/s/rto: 120 minutes/rto: 90 minutes/'
edit continuity/exercises.md 's/recovery-point: 35 minutes/recovery-point: 65 minutes/'
edit continuity/cyber-attack.md 's/^    verified: .*/    verified: 2026-05-12/'

edit policies/clear-desk-and-screen.md 's/^status: approved/status: draft/; s/^next-review: .*/next-review: 2026-10-01/'
edit policies/network-security.md 's/^status: approved/status: in-review/'
edit policies/malware.md 's/^effective: .*/effective: 2026-12-15/'
edit policies/logging-and-monitoring.md 's/^next-review: .*/next-review: 2026-11-01/'
edit policies/operations-security.md 's/^next-review: .*/next-review: 2026-12-10/'
cat >> dossier.yaml <<-END
	waivers:
	  - {code: DOC-015, where: POL-LOG, reason: The reviewer is ill., approver: ceo, expires: 2026-12-31}
END

# What was replaced is kept, and stands before its successor in every order.
mkdir archive
old() { # ID KIND BY FIELDS…
	printf -- '---\nid: %s\nkind: %s\ntitle: Replaced (%s)\nversion: "0.9"\nstatus: superseded\nsuperseded-by: %s\n' "$1" "$2" "$1" "$3"
	printf 'classification: internal\nowner: ciso\nnext-review: 2025-12-31\n%s\n---\n\n# Replaced {#replaced}\n\nKept as a record.\n' "$4"
} 
old A-RISKS risk-register RISKS 'method: RISK-METHOD
risks:
  - id: RISK-901
    title: A risk of the past
    polarity: threat
    likelihood: 5
    consequence: 5
    residual-likelihood: 5
    residual-consequence: 5
    controls: [A.5.1]
    status: open
    review: 2025-06-30' > archive/a-risks.md
old A-RTP treatment-plan RTP 'actions:
  - id: ACT-901
    title: An action of the past
    risks: [RISK-901]
    due: 2025-06-30
    state: planned' > archive/a-rtp.md
old A-BIA bia BIA 'activities:
  - id: ACTV-901
    title: An activity of the past
    priority: 1
    mtpd: 1 hours
    rto: 1 hours
    rpo: 1 hours' > archive/a-bia.md
old A-SOA soa SOA 'controls:
  - control: A.5.5
    applicable: no
    justification: Nobody to talk to.
  - control: A.5.1
    applicable: no
    justification: No policies.
custom-controls:
  - id: X-91
    title: A control of the past
    source: Nobody knows
    status: planned' > archive/a-soa.md
