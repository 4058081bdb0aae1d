#include "shop/missing.h"
