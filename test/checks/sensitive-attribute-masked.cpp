// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <string>

namespace trace = opentelemetry::trace;

struct Payer {
  std::string card_number, email;
};

static std::string padded(const std::string &text) {
  if (text.size() < 5)
    return std::string(text.size(), '#');
  return std::string(text.size() - 4, '#') + text.substr(text.size() - 4);
}
static std::string tail(const std::string &text) { return "xxxx-xxxx-xxxx-" + text.substr(text.length() - 4); }
static std::string start(const std::string &text) {
  std::string out = text.substr(0, 2);
  out += "****";
  return out;
}
static std::string domain(const std::string &text) { return "***" + text.substr(text.find('@')); }
static std::string written(std::string text) {
  for (std::size_t i = 2; i < text.size(); i++)
    text[i] = '*';
  return text;
}
static std::string each(std::string text) {
  for (char &c : text)
    c = '*';
  return text;
}
static std::string replaced(std::string text) { return text.replace(0, text.size() - 4, text.size() - 4, '*'); }
static std::string replacedInPlace(std::string text) {
  text.replace(2, text.size() - 4, "******");
  return text;
}
static std::string filled(std::string text) {
  std::fill(text.begin() + 1, text.end(), 'x');
  return text;
}
static std::string transformed(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char) { return '*'; });
  return text;
}
static std::string counted(const std::string &text) { return std::string(text.size(), '*'); }

void maskedOk(trace::Span &span, const Payer &payer) {
  span.SetAttribute("a", padded(payer.card_number));
  span.SetAttribute("b", tail(payer.card_number));
  span.SetAttribute("c", start(payer.card_number));
  span.SetAttribute("d", domain(payer.email));
  span.SetAttribute("e", written(payer.card_number));
  span.SetAttribute("f", each(payer.card_number));
  span.SetAttribute("g", replaced(payer.card_number));
  span.SetAttribute("h", replacedInPlace(payer.card_number));
  span.SetAttribute("i", filled(payer.card_number));
  span.SetAttribute("j", transformed(payer.card_number));
  span.SetAttribute("k", counted(payer.card_number));
  span.SetAttribute("l", "**** " + payer.card_number.substr(payer.card_number.size() - 4));
  span.SetAttribute("m", payer.card_number.substr(payer.card_number.size() - 4));
  span.SetStatus(trace::StatusCode::kError, "no card " + padded(payer.card_number));
  std::string number = payer.card_number;
  std::fill(number.begin(), number.end() - 4, '*');
  span.SetAttribute("n", number);
}

static std::string framed(const std::string &text) { return "[" + text + "]"; }
static std::string rest(const std::string &text) { return text.substr(1); }
static std::string oneStar(const std::string &text) { return "*" + text.substr(1); }
static std::string starsBehind(const std::string &text) { return text + "****"; }
static std::string oneHidden(std::string text) {
  text[0] = '*';
  return text;
}
static std::string lower(std::string text) {
  for (char &c : text)
    c = static_cast<char>(c | 32);
  return text;
}
static std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return c & ~32; });
  return text;
}

void shownBad(trace::Span &span, const Payer &payer) {
  span.SetAttribute("a", framed(payer.card_number)); // finds: tracing-sensitive-attribute
  span.SetAttribute("b", rest(payer.card_number)); // finds: tracing-sensitive-attribute
  span.SetAttribute("c", oneStar(payer.card_number)); // finds: tracing-sensitive-attribute
  span.SetAttribute("d", starsBehind(payer.card_number)); // finds: tracing-sensitive-attribute
  span.SetAttribute("e", oneHidden(payer.card_number)); // finds: tracing-sensitive-attribute
  span.SetAttribute("f", lower(payer.card_number)); // finds: tracing-sensitive-attribute
  span.SetAttribute("g", upper(payer.card_number)); // finds: tracing-sensitive-attribute
  span.SetAttribute("h", payer.email.substr(0, 40)); // finds: tracing-sensitive-attribute
}
