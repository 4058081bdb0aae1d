#pragma once

#include "httplib.h"

void behindDispatcher(const httplib::Request &request);
void alone(const httplib::Request &request);
