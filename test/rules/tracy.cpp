// RUN: %expectations --modes one %s

// A zone is no span: nothing asks for its tenant or its status.

#include "tracy/Tracy.hpp"

#include <string>
#include <thread>

void zoneOk(const std::string &tenant_id) {
  ZoneScopedN("order.load");
  std::thread([] { ZoneScopedN("order.check"); }).detach();
}

void nameBad(const std::string &user_id) {
  ZoneScopedN("user.load");
  std::string name = "user.load " + user_id; // finds: tracing-high-cardinality-span-name
  ZoneName(name.c_str(), name.size());
}

void formattedNameBad(const std::string &user_id) {
  ZoneScopedN("user.load");
  ZoneNameF("user.load %s", user_id.c_str()); // finds: tracing-high-cardinality-span-name
}

void transientNameBad(const std::string &user_id) {
  std::string name = "user.load " + user_id; // finds: tracing-high-cardinality-span-name
  ZoneTransientN(zone, name.c_str(), true);
}

void textBad(const std::string &password) {
  ZoneScopedN("user.load");
  ZoneText(password.c_str(), password.size()); // finds: tracing-sensitive-attribute
  ZoneTextF("login %s", password.c_str()); // finds: tracing-sensitive-attribute
}

void messageBad(const std::string &password) {
  TracyMessage(password.c_str(), password.size()); // finds: tracing-sensitive-attribute
  TracyMessageL(password.c_str()); // finds: tracing-sensitive-attribute
  TracyAppInfo(password.c_str(), password.size()); // finds: tracing-sensitive-attribute
}

void plotBad(const std::string &user_id, double value) {
  std::string name = "load of " + user_id; // finds: tracing-high-cardinality-span-name
  TracyPlot(name.c_str(), value);
}

void constantOk(bool hot, double value) {
  ZoneScopedN("cache.load");
  ZoneNameF("cache.%s", hot ? "hot" : "cold");
  ZoneTextF("loaded %d", 7);
  TracyPlot("cache", value);
}
