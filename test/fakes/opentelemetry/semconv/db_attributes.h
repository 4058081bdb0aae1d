// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace db {
static constexpr const char *kDbCollectionName = "db.collection.name";
static constexpr const char *kDbNamespace = "db.namespace";
static constexpr const char *kDbOperationBatchSize = "db.operation.batch.size";
static constexpr const char *kDbOperationName = "db.operation.name";
static constexpr const char *kDbQuerySummary = "db.query.summary";
static constexpr const char *kDbQueryText = "db.query.text";
static constexpr const char *kDbResponseStatusCode = "db.response.status_code";
static constexpr const char *kDbStoredProcedureName =
    "db.stored_procedure.name";
static constexpr const char *kDbSystemName = "db.system.name";

namespace DbSystemNameValues {
static constexpr const char *kMariadb = "mariadb";
static constexpr const char *kMicrosoftSqlServer = "microsoft.sql_server";
static constexpr const char *kMysql = "mysql";
static constexpr const char *kPostgresql = "postgresql";
} // namespace DbSystemNameValues
} // namespace db
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
