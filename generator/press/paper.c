/* SPDX-License-Identifier: Apache-2.0 */
#include "press/paper.h"

struct engine_paper paper_of_text(bool landscape, unsigned room) {
	return (struct engine_paper){ 24 + room, 18, 20, 18, landscape };
}

struct engine_paper paper_of_overlay(bool landscape) {
	return (struct engine_paper){ 0, 0, 0, 0, landscape };
}

unsigned paper_height(bool landscape) {
	return landscape ? 210 : 297;
}
