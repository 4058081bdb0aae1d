#pragma once

#include "opentelemetry/context/context.h"

#include <map>
#include <string>

using Stamps = std::map<std::string, std::string>;

struct Letter {
  std::string id;
  Stamps stamps;
};

struct Note {
  std::string id;
  Stamps words;
};

opentelemetry::context::Context contextOf(const Stamps &stamps);
opentelemetry::context::Context contextWith(const Stamps &stamps, const Stamps &words);
void count(const Stamps &words);
