/// All that Swift sees of Graphviz: its version, and one call from DOT text to a picture.
/// Nothing here may be called by two threads at once; the caller holds the lock.
#pragma once
#include <stddef.h>

/// What one drawing left behind.
typedef struct {
  /// The picture, or NULL. Given back with `gvs_release`.
  unsigned char *data;
  size_t length;
  /// Nodes and edges that Graphviz found in the text; -1 if it found no graph.
  long nodes;
  long edges;
  /// 0: nothing or warnings. 1: an error was reported. 2: the layout is missing. 3: the format is missing.
  int failure;
  /// What Graphviz said, cut to fit, always terminated. Not necessarily UTF-8.
  char messages[2048];
} gvs_result;

/// Version of the Graphviz library in use, such as `2.43.0`.
const char *gvs_version(void);

/// Draws `dot`, whose nodes and edges carry their positions (engine `nop2`).
///
/// - dot: one graph in the DOT language, UTF-8, terminated.
/// - format: `svg`, `pdf` or `png`.
/// - dpi: dots per inch, or NULL for the format's own.
gvs_result gvs_draw(const char *dot, const char *format, const char *dpi);

/// Frees the picture of a result.
void gvs_release(gvs_result *result);
