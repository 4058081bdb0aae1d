#include "guards.h"

Ending::~Ending() { span_.End(); }

Keeping::~Keeping() = default;
