// RUN: %expectations --modes one %s

// The guide's helpers, taught by a vocabulary: their bodies are elsewhere.

#include "rustok_core/tracing.h"

#include <exception>
#include <string>
#include <thread>

using namespace rustok_core;
using namespace rustok_core::tracing;

void load();
std::string statementOf(const std::string &table);

void nameBad(const std::string &tenant_id, const std::string &user_id) {
  Span span = create_span("fetch_user_" + user_id, // finds: tracing-high-cardinality-span-name
                          SpanAttributes("fetch", "users").with_tenant(tenant_id));
  Entered guard = span.enter();
}

void genericBad() {
  Span span = create_span("do_thing", SpanAttributes("fetch", "users")); // finds: tracing-nondescriptive-span-name
  Entered guard = span.enter();
}

// guide: Using Helpers, good
void fetchDataOk(const std::string &tenant_id, const std::string &user_id) {
  auto attributes = SpanAttributes("fetch_data", "data_service").with_tenant(tenant_id).with_user(user_id);
  Span span = create_span("fetch_data", attributes);
  Entered guard = span.enter();
}

void builtInStepsOk(const std::string &tenant_id, const std::string &user_id) {
  SpanAttributes attributes("fetch_data", "data_service");
  attributes.with_user(user_id).with_tenant(tenant_id);
  Span span = create_span("fetch_data", attributes);
  Entered guard = span.enter();
}

void tenantForgottenBad(const std::string &tenant_id) {
  Span span = create_span("fetch_data", SpanAttributes("fetch_data", "data_service")); // finds: tracing-missing-tenant-id
  Entered guard = span.enter();
}

void tenantForgottenInStepsBad(const std::string &tenant_id, const std::string &user_id) {
  SpanAttributes attributes("fetch_data", "data_service");
  attributes.with_user(user_id);
  Span span = create_span("fetch_data", attributes); // finds: tracing-missing-tenant-id
  Entered guard = span.enter();
}

void tenantLaterOk(const std::string &tenant_id) {
  Span span = create_span("fetch_data", SpanAttributes("fetch_data", "data_service"));
  Entered guard = span.enter();
  span.record("tenant_id", tenant_id);
}

void secretInBuilderBad(const std::string &password) {
  Span span = create_span("login", SpanAttributes("login", "users").with("input", password)); // finds: tracing-sensitive-attribute
  Entered guard = span.enter();
}

void secretRecordedBad(const std::string &password) {
  Span span = create_span("login", SpanAttributes("login", "users"));
  Entered guard = span.enter();
  span.record("input", password); // finds: tracing-sensitive-attribute
}

void secretOnCurrentBad(const std::string &password) {
  Span::current().record("input", password); // finds: tracing-sensitive-attribute
}

void droppedBad() {
  create_span("fetch_data", SpanAttributes("fetch_data", "data_service")); // finds: tracing-dropped-span
}

void notEnteredBad() {
  Span span = create_span("fetch_data", SpanAttributes("fetch_data", "data_service"));
  span.enter(); // finds: tracing-dropped-span
}

// The statement is a value of this helper, and not its name.
void statementOk() {
  Span span = db_span("SELECT * FROM users WHERE active = true", "postgres");
  Entered guard = span.enter();
}

void statementFromElsewhereOk(const std::string &table) {
  Span span = db_span(statementOf(table), "postgres");
  Entered guard = span.enter();
}

void statementAsNameBad() {
  Span span = create_span("SELECT * FROM users WHERE active = true", // finds: tracing-nondescriptive-span-name
                          SpanAttributes("query", "users"));
  Entered guard = span.enter();
}

void statementMadeAsNameBad(const std::string &user_id) {
  Span span = create_span("SELECT * FROM users WHERE id = " + user_id, // finds: tracing-high-cardinality-span-name
                          SpanAttributes("query", "users"));
  Entered guard = span.enter();
}

void secretInStatementBad(const std::string &password) {
  Span span = db_span("SELECT id FROM users WHERE password = '" + password + "'", "postgres"); // finds: tracing-sensitive-attribute
  Entered guard = span.enter();
}

// So is the URL.
void urlOk(const std::string &url) {
  Span span = http_client_span("GET", url);
  Entered guard = span.enter();
}

void urlAsNameBad(const std::string &url) {
  Span span = create_span("GET " + url, SpanAttributes("get", "client")); // finds: tracing-high-cardinality-span-name
  Entered guard = span.enter();
}

void secretInUrlBad(const std::string &host, const std::string &access_token) {
  Span span = http_client_span("GET", host + "/me?token=" + access_token); // finds: tracing-sensitive-attribute
  Entered guard = span.enter();
}

// The helper records the tenant that it is given.
void eventOk(const DomainEvent &event, const std::string &tenant_id) {
  Span span = event_span(event.type, event.id, tenant_id);
  Entered guard = span.enter();
}

void tenantOfQueryForgottenBad(const std::string &tenant_id) {
  Span span = db_span("SELECT 1", "postgres"); // finds: tracing-missing-tenant-id
  Entered guard = span.enter();
}

void errorOk() {
  Span span = create_span("fetch_data", SpanAttributes("fetch_data", "data_service"));
  Entered guard = span.enter();
  try {
    load();
  } catch (const std::exception &error) {
    record_error(error, "operation_failed");
    throw;
  }
}

void errorBad() {
  Span span = create_span("fetch_data", SpanAttributes("fetch_data", "data_service"));
  Entered guard = span.enter();
  try {
    load();
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error
    return;
  }
}

static void query() {
  Span span = db_span("SELECT 1", "postgres");
  Entered guard = span.enter();
}

void detachedBad() {
  Span span = create_span("fetch_data", SpanAttributes("fetch_data", "data_service"));
  Entered guard = span.enter();
  std::thread(query).detach(); // finds: tracing-detached-task
}

void measuredOk() {
  Span span = create_span("fetch_data", SpanAttributes("fetch_data", "data_service"));
  Entered guard = span.enter();
  measure("query", query);
}

void publishedOk(EventBus &bus, const DomainEvent &event, const std::string &tenant_id,
                 const std::string &user_id) {
  Span span = create_span("order.create", SpanAttributes("create", "orders").with_tenant(tenant_id));
  Entered guard = span.enter();
  bus.publish(tenant_id, user_id, event);
}
