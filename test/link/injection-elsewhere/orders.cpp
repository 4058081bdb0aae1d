#include "headers.h"

void injectsOk(httplib::Client &client) {
  auto span = startClient("orders.load");
  trace::Scope scope(span);
  httplib::Headers headers;
  addAll(headers);
  client.Get("/orders", headers);
}

void resultOk(httplib::Client &client) {
  auto span = startClient("orders.load");
  trace::Scope scope(span);
  client.Get("/orders", tracedHeaders());
}

void byHandOk(httplib::Client &client, const std::string &parent) {
  auto span = startClient("orders.load");
  trace::Scope scope(span);
  httplib::Headers headers;
  addByHand(headers, parent);
  client.Get("/orders", headers);
}

void oneOfThemInjectsOk(httplib::Client &client, Filler &filler) {
  auto span = startClient("orders.load");
  trace::Scope scope(span);
  httplib::Headers headers;
  filler.fill(headers);
  client.Get("/orders", headers);
}

void knownHelperBad(httplib::Client &client) {
  auto span = startClient("orders.load");
  trace::Scope scope(span);
  httplib::Headers headers;
  addLanguage(headers);
  client.Get("/orders", headers); // finds: tracing-missing-injection
}
