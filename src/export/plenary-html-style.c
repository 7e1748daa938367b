/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-html-style.h"

/* The page must be readable without the network, so it asks for fonts that
 * computers have. Colours have a contrast of at least 4.5 to 1 on their
 * background. A printer gets black on white, whatever the screen shows. */
static const char sheet[] =
  ":root {\n"
  "  color-scheme: light;\n"
  "  --page: #fbfaf8; --ink: #24211d; --quiet: #635e57; --line: #d9d4cb;\n"
  "  --blue: #0461be; --teal: #007184; --green: #15772e; --yellow: #905300;\n"
  "  --orange: #b62200; --red: #c00023; --pink: #a2326c; --purple: #8939a4;\n"
  "  --slate: #526678;\n"
  "}\n"
  "@media screen and (prefers-color-scheme: dark) {\n"
  "  :root {\n"
  "    color-scheme: dark;\n"
  "    --page: #1f1e1c; --ink: #e6e2da; --quiet: #aaa499; --line: #45423d;\n"
  "    --blue: #81d0ff; --teal: #7bdff4; --green: #8de698; --yellow: #ffc057;\n"
  "    --orange: #ff9c5b; --red: #ff888c; --pink: #ffa0d8; --purple: #fba7ff;\n"
  "    --slate: #bbd1e5;\n"
  "  }\n"
  "}\n"
  "* { box-sizing: border-box; }\n"
  "html { font-size: 112.5%; }\n"
  "body {\n"
  "  margin: 0; padding: 3.5rem 1.25rem 5rem;\n"
  "  background: var(--page); color: var(--ink);\n"
  "  font-family: 'Source Serif 4', 'Iowan Old Style', Charter, Cambria, 'Noto Serif', Georgia,"
  " serif;\n"
  "  line-height: 1.55; overflow-wrap: anywhere;\n"
  "}\n"
  "main { max-width: 35rem; margin: 0 auto; }\n"
  "h1, h2, h3, .about, .statement, .remarks, .fact b, dt, figcaption {\n"
  "  font-family: Cantarell, 'Source Sans 3', Inter, 'Segoe UI', 'Noto Sans', Helvetica, Arial,"
  " sans-serif;\n"
  "}\n"
  "h1 { margin: 0; font-size: 2rem; line-height: 1.2; font-weight: 700; text-wrap: balance; }\n"
  "h2 {\n"
  "  margin: 3rem 0 1rem; padding-top: .6rem; border-top: 1px solid var(--line);\n"
  "  font-size: .9rem; font-weight: 600; color: var(--quiet);\n"
  "}\n"
  "h3 { margin: 0; font-size: 1rem; line-height: 1.4; font-weight: 600; }\n"
  ".about, .statement, .remarks {\n"
  "  margin: .35rem 0 0; font-size: .85rem; color: var(--quiet);\n"
  "}\n"
  ".remarks { margin-top: .1rem; }\n"
  ".times { unicode-bidi: isolate; font-variant-numeric: tabular-nums; }\n"
  "h3 .times { margin-inline-end: .6em; }\n"
  ".goals { list-style: none; margin: 0; padding: 0; }\n"
  ".goals li { margin: .2rem 0; padding-inline-start: 1.2em; text-indent: -1.2em; }\n"
  "h3 .goal { margin-inline-end: .6em; }\n"
  ".symbol { width: .8em; height: .8em; fill: currentColor; margin-inline-end: .15em; }\n"
  "article { margin: 0 0 2rem; }\n"
  "dl { margin: .6rem 0 0; }\n"
  "dt { margin-top: .7rem; font-size: .8rem; font-weight: 600; color: var(--quiet); }\n"
  "dd { margin: 0; }\n"
  ".words { margin: 0 0 .6rem; white-space: pre-wrap; unicode-bidi: plaintext; }\n"
  "h3 + .words { margin-top: .35rem; }\n"
  "dl + dl { margin-top: 0; }\n"
  "article:has(+ dl, + figure) { margin-bottom: .6rem; }\n"
  "dl + article, figure + article { margin-top: 2rem; }\n"
  "ul { margin: 0 0 .6rem; padding-inline-start: 1.2em; }\n"
  "figure { margin: .9rem 0; padding-inline-start: 1rem; }\n"
  "figure { border-inline-start: 3px solid var(--line); }\n"
  "blockquote { margin: 0; }\n"
  "figcaption, .fact b { font-size: .85rem; font-weight: 600; color: var(--quiet); }\n"
  ".fact { margin: .2rem 0; }\n"
  ".blue { color: var(--blue); } .teal { color: var(--teal); }\n"
  ".green { color: var(--green); } .yellow { color: var(--yellow); }\n"
  ".orange { color: var(--orange); } .red { color: var(--red); }\n"
  ".pink { color: var(--pink); } .purple { color: var(--purple); }\n"
  ".slate { color: var(--slate); }\n"
  "@page { size: A4; margin: 22mm 24mm 24mm; }\n"
  "@media print {\n"
  "  :root { --page: #fff; --ink: #000; --quiet: #444; --line: #999; }\n"
  "  html { font-size: 11pt; }\n"
  "  body { padding: 0; }\n"
  "  main { max-width: none; }\n"
  "  h1, h2, h3, dt, .about, .remarks, blockquote { break-after: avoid; break-inside: avoid; }\n"
  "  h2 { margin-top: 2rem; }\n"
  "  .words { orphans: 3; widows: 3; }\n"
  "  .goals li { break-inside: avoid; }\n"
  "}\n";

/* The drawings of the goals' icons, in a square of 16 units. */
static const char *const paths[PLENARY_N_SYMBOLS] = {
  [PLENARY_SYMBOL_CIRCLE] = "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z",
  [PLENARY_SYMBOL_SQUARE] = "M3.5 2h9a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-9"
                            "a1.5 1.5 0 0 1-1.5-1.5v-9a1.5 1.5 0 0 1 1.5-1.5Z",
  [PLENARY_SYMBOL_TRIANGLE] = "M8 1.5c.5 0 1 .25 1.3.75l5.5 9.75c.55 1-.15 2-1.3 2h-11"
                              "c-1.15 0-1.85-1-1.3-2l5.5-9.75c.3-.5.8-.75 1.3-.75Z",
  [PLENARY_SYMBOL_DIAMOND] = "M6.9 1.2a1.5 1.5 0 0 1 2.2 0l5.7 5.7a1.55 1.55 0 0 1 0 2.2l-5.7 5.7"
                             "a1.5 1.5 0 0 1-2.2 0l-5.7-5.7a1.55 1.55 0 0 1 0-2.2Z",
  [PLENARY_SYMBOL_STAR] = "M8 .7l2.057 5.068 5.456.391-4.184 3.523 1.315 5.309-4.644-2.891-4.644"
                          " 2.891 1.315-5.309-4.184-3.523 5.456-.391Z",
  [PLENARY_SYMBOL_HEART] = "M8 14.5c-5-3.6-7-6.2-7-9a3.7 3.7 0 0 1 3.7-3.7c1.35 0 2.6.7 3.3 1.8"
                           ".7-1.1 1.95-1.8 3.3-1.8a3.7 3.7 0 0 1 3.7 3.7c0 2.8-2 5.4-7 9Z",
  [PLENARY_SYMBOL_HEXAGON] = "M15.6 8l-3.8 6.582h-7.6l-3.8-6.582 3.8-6.582h7.6Z"
                             "M12.2 8l-2.1-3.637h-4.2l-2.1 3.637 2.1 3.637h4.2Z",
  [PLENARY_SYMBOL_FLAG] = "M3 1a1 1 0 0 1 1 1v.2c1.3-.55 2.6-.65 4-.2c2 .65 3.5.65 5.2 0"
                          "c.4-.15.8.1.8.5v7c0 .3-.15.5-.4.6c-1.9.75-3.6.75-5.6.1"
                          "c-1.4-.45-2.7-.3-4 .25v3.55a1 1 0 0 1-2 0v-12a1 1 0 0 1 1-1Z",
  [PLENARY_SYMBOL_LEAF] = "M14.4 1.5c.7 5.5-.6 10.7-6 11.5c-1.5.2-2.8-.1-3.9-.8l-1.6 2.3"
                          "a.9.9 0 0 1-1.5-1l1.8-2.5c-2.2-5 3.3-7.7 7.3-7.9c1.5-.1 2.5-.5 3.3-1.7"
                          "c.15-.25.55-.2.6.1Z"
                          "M5 10.4c-.3-.2-.6-.4-.8-.5c1.5-2.1 3.8-3.5 6.5-4.1c-2.4 1.1-4.3 2.6-5.7"
                          " 4.6Z",
};

/**
 * plenary_html_style_get_sheet:
 *
 * Gets the style sheet of exported pages, for the screen and for paper.
 *
 * Returns: (transfer none): CSS
 */
const char *
plenary_html_style_get_sheet (void)
{
  return sheet;
}

/**
 * plenary_html_style_get_colour:
 * @colour: a colour
 *
 * Gets the class that gives an element a colour.
 *
 * Returns: (transfer none): a class of the style sheet
 */
const char *
plenary_html_style_get_colour (PlenaryColour colour)
{
  static const char *const classes[PLENARY_N_COLOURS] = {
    [PLENARY_COLOUR_BLUE] = "blue",     [PLENARY_COLOUR_TEAL] = "teal",
    [PLENARY_COLOUR_GREEN] = "green",   [PLENARY_COLOUR_YELLOW] = "yellow",
    [PLENARY_COLOUR_ORANGE] = "orange", [PLENARY_COLOUR_RED] = "red",
    [PLENARY_COLOUR_PINK] = "pink",     [PLENARY_COLOUR_PURPLE] = "purple",
    [PLENARY_COLOUR_SLATE] = "slate",
  };

  g_return_val_if_fail ((guint) colour < PLENARY_N_COLOURS, "");

  return classes[colour];
}

/**
 * plenary_html_style_get_path:
 * @symbol: a shape
 *
 * Gets the drawing of a shape.
 *
 * Returns: (transfer none): the data of an SVG path in a square of 16 units, to be
 *   filled by the even-odd rule
 */
const char *
plenary_html_style_get_path (PlenarySymbol symbol)
{
  g_return_val_if_fail ((guint) symbol < PLENARY_N_SYMBOLS, "");

  return paths[symbol];
}
