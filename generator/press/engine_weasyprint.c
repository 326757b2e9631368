/* SPDX-License-Identifier: Apache-2.0 */
/* WeasyPrint from 53 on, which needs no cairo. What it does, found by trying: starting takes a
 * second, more than most documents, and its command takes one document each time: so one Python
 * takes many, by a script of ours. Styles of the page don't reach pictures (SVG) inside it. An image
 * that can't be shown is left out with a message and without a failure. Fonts bear the time of
 * SOURCE_DATE_EPOCH, and sets are in the order of PYTHONHASHSEED. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "press/engine.h"

#define OLDEST 53
/* The version whose drawing the script below knows how to mark. */
#define MARKING 57
#define SHEBANG_BYTES 256

/* Takes pairs of an input and an output. It reads nothing but these; what is lost is a failure.
 *
 * HTML whose elements are numbered is marked: what an element draws stands between /D with its number and EMC, a list's bullet behind /L, and the
 * annotation of a link has the number as its StructParent; the blank at which a line was broken stands at its end, where the engine leaves it out. The engine's own tags (pdf/ua-1) are of no use: each text is in the structure as often as
 * elements are around it, in the order of painting, and begins anew on each page. */
static const char script[] =
	"import sys\n"
	"sys.path = [p for p in sys.path if p]\n"
	"import logging\n"
	"from weasyprint import HTML, default_url_fetcher\n"
	"class Strict(logging.Handler):\n"
	"    def emit(self, record):\n"
	"        s = record.getMessage()\n"
	"        sys.exit(s if len(s) < 400 else s[:100] + ' ... ' + s[-200:])\n"
	"logging.getLogger('weasyprint').addHandler(Strict(logging.ERROR))\n"
	"def fetch(url, *args, **kwargs):\n"
	"    if not url.startswith('data:'):\n"
	"        raise ValueError('only data: may be read')\n"
	"    return default_url_fetcher(url, *args, **kwargs)\n"
	"def number(box):\n"
	"    e = getattr(box, 'element', None)\n"
	"    return e.get('data-e', '') if hasattr(e, 'get') else ''\n"
	"def prepare():\n"
	"    import pydyf\n"
	"    from weasyprint import draw, pdf\n"
	"    from weasyprint.layout import inline\n"
	"    Stream, drawn = pdf.stream.Stream, draw.draw_replacedbox\n"
	"    split, write = inline.split_text_box, draw.draw_first_line\n"
	"    begin, end = pydyf.Stream.begin_marked_content, pydyf.Stream.end_marked_content\n"
	"    def marks(stream):\n"
	"        return stream._mark and not hasattr(stream, 'id')\n"
	"    def text(stream, box, mcid=False, tag=None):\n"
	"        if marks(stream):\n"
	"            bullet = str(box.element_tag).endswith('::marker')\n"
	"            begin(stream, ('L' if bullet else 'D') + number(box))\n"
	"    def picture(stream, box):\n"
	"        if marks(stream):\n"
	"            x, y = box.content_box_x(), stream.page_rectangle[3] - box.content_box_y()\n"
	"            corners = x, y - box.height, x + box.width, y\n"
	"            begin(stream, 'D' + number(box),\n"
	"                  pydyf.Dictionary({'BBox': pydyf.Array(round(c * .75, 2) for c in "
	"corners)}))\n"
	"        drawn(stream, box)\n"
	"        done(stream)\n"
	"    def part(context, box, width, skip, *rest, **named):\n"
	"        result = split(context, box, width, skip, *rest, **named)\n"
	"        if result[0] is not None:\n"
	"            taken = box.text[skip:result[1]]\n"
	"            result[0].after = taken[-1:] == ' ' != result[0].text[-1:]\n"
	"            result[0].before = box.text[:skip].isspace()\n"
	"        return result\n"
	"    def line(stream, box, *rest, **named):\n"
	"        at, written = len(stream.stream), stream.stream\n"
	"        emojis = write(stream, box, *rest, **named)\n"
	"        before, after = getattr(box, 'before', 0), getattr(box, 'after', 0)\n"
	"        if not stream._mark or not (before or after) or not stream._current_font:\n"
	"            return emojis\n"
	"        fonts = [f for f in stream._fonts.values() if f.hash == stream._current_font[0]]\n"
	"        blanks = [g for f in fonts for g, text in f.cmap.items() if text == ' ' and not "
	"f.bitmap]\n"
	"        shown = [i for i in range(at, len(written)) if written[i].endswith(b'TJ')]\n"
	"        chosen = [i for i in range(at, len(written)) if written[i].endswith(b'Tf')]\n"
	"        if blanks and after:\n"
	"            stream.show_text('<%04x>' % blanks[0])\n"
	"        if blanks and before and shown and all(i < shown[0] for i in chosen):\n"
	"            back = blanks[0], fonts[0].widths[blanks[0]]\n"
	"            written.insert(shown[0], b'[<%04x>%d] TJ' % back)\n"
	"        return emojis\n"
	"    def done(stream):\n"
	"        if marks(stream):\n"
	"            end(stream)\n"
	"    def links(file, metadata, document, streams):\n"
	"        for page in document.pages:\n"
	"            for _, _, _, box in page.links:\n"
	"                if getattr(box.element, 'tag', '') == 'a' and number(box):\n"
	"                    box.link_annotation['StructParent'] = int(number(box))\n"
	"    Stream.begin_marked_content, Stream.end_marked_content = text, done\n"
	"    draw.draw_replacedbox, draw.draw_first_line = picture, line\n"
	"    inline.split_text_box = part\n"
	"    pdf.VARIANTS['marked'] = (links, {'mark': True})\n"
	"for i in range(1, len(sys.argv), 2):\n"
	"    with open(sys.argv[i], encoding='utf-8') as f:\n"
	"        text = f.read()\n"
	"    numbered = ' data-e=' in text[:200]\n"
	"    if numbered:\n"
	"        prepare()\n"
	"        prepare = lambda: None\n"
	"    with open(sys.argv[i + 1], 'xb') as f:\n"
	"        HTML(string=text, base_url='file:///page/', url_fetcher=fetch).write_pdf(f, "
	"presentational_hints=True, **({'variant': 'marked'} if numbered else {}))\n";

/* What stands before the first point; 0 when that is no number. */
static size_t major_of(struct str version) {
	struct str major, rest;
	size_t n;

	return str_cut(version, '.', &major, &rest) && str_to_size(major, &n) ? n : 0;
}

static bool recognise(struct str printed, struct str *out) {
	struct str line, name = STR("WeasyPrint version ");

	if (!str_next_line(&printed, &line) || !str_starts(line, name.p))
		return false;
	*out = str_skip(line, name.n);
	return major_of(*out) >= OLDEST;
}

static bool marks(struct str version) {
	return major_of(version) == MARKING;
}

/* An inline table gets as narrow as its text, whatever its width: several rows would stand in a line. As a block a row is not divided either. */
#define ROWS "<style>table.row{display:table!important}</style>"

/* Every picture gets the page's own styles. Text and attributes hold no '<' or '>' as they are. */
static struct str adapt(struct arena *a, struct str html, const struct engine_paper *m) {
	size_t from = str_find(html, STR("<style>")), to = str_find(html, STR("</style>"));
	struct str rest = html, style;
	struct buf b = { 0 };
	size_t at;

	if (from == SIZE_MAX || to == SIZE_MAX || to < from ||
	    str_find(html, STR("<svg")) == SIZE_MAX)
		return engine_with_page(a, html, ROWS, m);
	style = str_slice(html, from, to + strlen("</style>"));
	while ((at = str_find(rest, STR("<svg"))) != SIZE_MAX) {
		size_t end = str_find_char(str_skip(rest, at), '>');

		if (end == SIZE_MAX)
			break;
		buf_add_str(&b, str_slice(rest, 0, at + end + 1));
		buf_add_str(&b, style);
		rest = str_skip(rest, at + end + 1);
	}
	buf_add_str(&b, rest);
	html = engine_with_page(a, buf_str(&b), ROWS, m);
	buf_free(&b);
	return html;
}

/* The Python that the program, a script, is for. */
static const char *python_of(struct arena *a, const char *program) {
	char head[SHEBANG_BYTES];
	int fd = open(program, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd >= 0 ? read(fd, head, sizeof(head)) : 0;
	struct str line, rest = { head, n > 0 ? (size_t)n : 0 };

	if (fd >= 0)
		close(fd);
	if (str_next_line(&rest, &line) && str_starts(line, "#!/") &&
	    str_find(line, STR("/python")) != SIZE_MAX && str_find_char(line, ' ') == SIZE_MAX)
		return str_c(a, str_skip(line, strlen("#!")));
	return "/usr/bin/python3";
}

static void command(struct arena *a, const char *program, const struct engine_batch *batch,
		    struct proc *out) {
	const char *const first[] = { python_of(a, program), "-s", "-c", script };
	const char **argv = ARENA_ARRAY(a, ARRAY_LENGTH(first) + 2 * batch->n + 1, const char *);
	const char *const env[] = {
		"PATH=/usr/bin:/bin",
		"LC_ALL=C.UTF-8",
		"TZ=UTC",
		"SOURCE_DATE_EPOCH=0",
		"PYTHONHASHSEED=0",
		"PYTHONDONTWRITEBYTECODE=1",
		str_format(a, "HOME=%s", batch->folder).p,
		str_format(a, "TMPDIR=%s", batch->folder).p,
		NULL,
	};

	memcpy(argv, first, sizeof(first));
	for (size_t i = 0; i < batch->n; i++) {
		argv[ARRAY_LENGTH(first) + 2 * i] = batch->tasks[i].input;
		argv[ARRAY_LENGTH(first) + 2 * i + 1] = batch->tasks[i].output;
	}
	out->argv = argv;
	out->env = (const char *const *)(void *)arena_copy(a, env, sizeof(env));
}

const struct engine_kind engine_weasyprint = {
	.name = "weasyprint",
	.traits = { "no", "yes", "1 to start, then 0.25 for each page", "60 to 380 MB",
		    .archival = "unproven" },
	.programs = { "weasyprint" },
	.most = 12,
	.metre = 1000,
	.seconds = 360,
	.recognise = recognise,
	.marks = marks,
	.adapt = adapt,
	.command = command,
};
