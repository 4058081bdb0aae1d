#include "spoken.h"
const char *reason() { return "a whole file"; }
