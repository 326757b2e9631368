/* SPDX-License-Identifier: Apache-2.0 */
/* Every limit of what is read, in one place. They are far above what a document needs and far
 * below what takes a library ages or gigabytes: each keeps one known attack or accident bounded.
 * Beyond one is a finding, never a cut. */
#ifndef READ_LIMITS_H
#define READ_LIMITS_H

/* Files: bytes. A Markdown, YAML or catalogue file; the front matter in it. */
#define LIMIT_FILE_BYTES (4u << 20)
#define LIMIT_FRONT_MATTER_BYTES (1u << 20)
/* Documents of one project. */
#define LIMIT_DOCUMENTS 20000u

/* YAML. libyaml takes time quadratic in the depth of flow collections. */
#define LIMIT_YAML_DEPTH 32u
/* Bytes of a line. Columns are counted from its start, for every value on it. */
#define LIMIT_YAML_LINE_BYTES (256u << 10)
/* Scalars, mappings and sequences of one front matter or file. */
#define LIMIT_YAML_NODES 100000u
/* Bytes of a value: plain or quoted; block ('|' or '>'). */
#define LIMIT_YAML_FLOW_SCALAR_BYTES (8u << 10)
#define LIMIT_YAML_BLOCK_SCALAR_BYTES (64u << 10)

/* Markdown. cmark takes time quadratic in nested containers and in brackets of one block. */
/* Quote and list markers that open on one line. */
#define LIMIT_MARKDOWN_MARKERS 32u
/* The column, from 1, at which a list marker may stand. */
#define LIMIT_MARKDOWN_LIST_COLUMN 200u
/* Nodes above a node of the tree. */
#define LIMIT_MARKDOWN_DEPTH 64u
/* Bytes of a block: lines without a blank one between them. */
#define LIMIT_MARKDOWN_BLOCK_BYTES (64u << 10)
/* '[' in one block. */
#define LIMIT_MARKDOWN_BRACKETS 8192u
/* Tables: columns, and rows with the head. */
/* The source of one table: its rows are one block for libcmark, but cheap ones. */
#define LIMIT_TABLE_BYTES (1u << 20)
#define LIMIT_TABLE_COLUMNS 64u
#define LIMIT_TABLE_ROWS 5000u
/* Headings of one document. */
#define LIMIT_HEADINGS 2000u

/* Bytes of a link's or image's target. */
#define LIMIT_URL_BYTES 2048u
/* Bytes of an identifier of a document, entry or heading. */
#define LIMIT_ID_BYTES 64u
/* A regular expression in a kind. */
#define LIMIT_PATTERN_BYTES 200u

/* Images: bytes of the file; width times height, for an engine needs 4 bytes and more for each
 * pixel. */
#define LIMIT_IMAGE_BYTES 10000000u
#define LIMIT_IMAGE_PIXELS 40000000u
/* Pixels of one side: what the drawing libraries of browsers and engines can count. */
#define LIMIT_IMAGE_SIDE 32767u
/* JPEG: scans of a progressive image; GIF: frames. Each takes time of its own to show. */
#define LIMIT_JPEG_SCANS 64u
#define LIMIT_GIF_FRAMES 500u
/* SVG: bytes, elements, nested elements. */
#define LIMIT_SVG_BYTES 1000000u
#define LIMIT_SVG_ELEMENTS 5000u
#define LIMIT_SVG_DEPTH 64u
/* SVG: attributes of one element; libxml2 takes time quadratic in them. */
#define LIMIT_SVG_ATTRIBUTES 256u
/* SVG: elements that are drawn once every reference to another element is followed, and how
 * deeply those nest. */
#define LIMIT_SVG_DRAWN 100000u
#define LIMIT_SVG_REFERENCE_DEPTH 128u
/* SVG: references that are noted or followed while that is counted. */
#define LIMIT_SVG_REFERENCES 200000u

/* Schematron: bytes of expressions and texts, once abstract patterns and rules stand where they are
 * used; rules that extend each other. */
#define LIMIT_SCHEMA_BYTES (16u << 20)
/* Bytes of a file that is imported: the largest known catalog has 11 million. */
#define LIMIT_IMPORT_BYTES (64u << 20)
#define LIMIT_SCHEMA_DEPTH 64u

/* Bytes of a pack that is read again. */
#define LIMIT_PACK_BYTES (512u << 20)

/* A project as a commit has it: bytes of the list of its files, and of those that are taken. */
#define LIMIT_TREE_LIST_BYTES (32u << 20)
#define LIMIT_TREE_BYTES (512u << 20)

/* A file of evidence whose digest is compared. */
#define LIMIT_EVIDENCE_BYTES (64u << 20)

/* Findings about the characters of one file; they come by the thousand when a file is not text. */
#define LIMIT_ENCODING_FINDINGS 20u

#endif
