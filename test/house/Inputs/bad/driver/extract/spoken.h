#include "speaks.h"
