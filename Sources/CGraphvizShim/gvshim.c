#include "gvshim.h"

#include <graphviz/gvc.h>
#include <stdlib.h>
#include <string.h>

static GVC_t *context(void) {
  // One context for the life of the process: each new one leaks a few kilobytes and reads the plug-in list again.
  static GVC_t *shared = NULL;
  if (shared == NULL) shared = gvContext();
  return shared;
}

const char *gvs_version(void) {
  GVC_t *gvc = context();
  return gvc == NULL ? "" : gvcVersion(gvc);
}

// Graphviz hands its messages over in pieces and without a place for our own data.
static char *collected = NULL;
static size_t collected_capacity = 0;

static int collect(char *piece) {
  if (collected == NULL || piece == NULL) return 0;
  size_t used = strlen(collected);
  size_t room = collected_capacity - used - 1;
  size_t length = strlen(piece);
  if (length > room) length = room;
  memcpy(collected + used, piece, length);
  collected[used + length] = 0;
  return 0;
}

static int render(GVC_t *gvc, Agraph_t *graph, const char *format, char **data, size_t *length) {
  // The length is an `unsigned` up to Graphviz 13 and a `size_t` from 14 on.
  union {
    unsigned narrow;
    size_t wide;
  } size = {.wide = 0};
  int status = gvRenderData(gvc, graph, format, data, (void *)&size);
  *length = _Generic(&gvRenderData,
                     int (*)(GVC_t *, graph_t *, const char *, char **, unsigned *): (size_t)size.narrow,
                     default: size.wide);
  return status;
}

gvs_result gvs_draw(const char *dot, const char *format, const char *dpi) {
  gvs_result result;
  memset(&result, 0, sizeof result);
  result.nodes = -1;
  collected = result.messages;
  collected_capacity = sizeof result.messages;
  agusererrf previous = agseterrf(collect);
  agreseterrors();
  // Graphviz draws no random numbers for pinned nodes, but what it draws elsewhere must not depend on the past.
  srand(1);

  GVC_t *gvc = context();
  Agraph_t *graph = gvc == NULL ? NULL : agmemread(dot);
  if (graph == NULL) {
    result.failure = 1;
  } else {
    result.nodes = agnnodes(graph);
    result.edges = agnedges(graph);
    if (dpi != NULL) agsafeset(graph, "dpi", (char *)dpi, "");
    if (agerrors() >= AGERR) {
      result.failure = 1;
    } else if (gvLayout(gvc, graph, "nop2") != 0) {
      result.failure = 2;
    } else {
      char *data = NULL;
      if (render(gvc, graph, format, &data, &result.length) != 0 || data == NULL) result.failure = 3;
      // A missing or unreadable position is reported, yet the calls succeed: the level of the messages decides.
      if (result.failure == 0 && agerrors() >= AGERR) result.failure = 1;
      result.data = (unsigned char *)data;
      gvFreeLayout(gvc, graph);
    }
    agclose(graph);
  }
  agreseterrors();
  agseterrf(previous);
  collected = NULL;
  return result;
}

void gvs_release(gvs_result *result) {
  if (result->data != NULL) gvFreeRenderData((char *)result->data);
  result->data = NULL;
  result->length = 0;
}
