// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace db {
static constexpr const char *kDbCollectionName = "db.collection.name";
OPENTELEMETRY_DEPRECATED static constexpr const char *kDbName = "db.name";
static constexpr const char *kDbNamespace = "db.namespace";
OPENTELEMETRY_DEPRECATED static constexpr const char *kDbOperation =
    "db.operation";
static constexpr const char *kDbOperationName = "db.operation.name";
static constexpr const char *kDbOperationParameter = "db.operation.parameter";
static constexpr const char *kDbQueryText = "db.query.text";
OPENTELEMETRY_DEPRECATED static constexpr const char *kDbSqlTable =
    "db.sql.table";
OPENTELEMETRY_DEPRECATED static constexpr const char *kDbStatement =
    "db.statement";
OPENTELEMETRY_DEPRECATED static constexpr const char *kDbSystem = "db.system";
static constexpr const char *kDbSystemName = "db.system.name";
OPENTELEMETRY_DEPRECATED static constexpr const char *kDbUser = "db.user";
} // namespace db
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
