#include "gvshim.h"
