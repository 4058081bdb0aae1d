#include "repository.h"

namespace bank {

struct Account {
  std::string account_id, branch;
};

void loadBad(const Account &account) {
  runOn("accounts_" + account.account_id, "SELECT * FROM accounts"); // finds: tracing-high-cardinality-span-name "'account.account_id'"
}

void twoHopsBad(const std::string &transfer_id) {
  runTraced("load " + transfer_id, "SELECT * FROM transfers"); // finds: tracing-high-cardinality-span-name "'transfer_id'"
}

void secretBad(const std::string &password) {
  runOn("accounts", "SELECT * FROM accounts WHERE pin = '" + password + "'"); // finds: tracing-sensitive-attribute "'password' is a secret and is recorded on a span"
}

void loadOk() { runOn("accounts", "SELECT * FROM accounts WHERE id = ?"); }

void choiceOk(bool archived) {
  runOn(archived ? "accounts_archive" : "accounts", "SELECT count(*) FROM accounts");
}

// The statement is an attribute, where ids are at home.
void idInStatementOk(const Account &account) {
  runTraced("load", "SELECT * FROM accounts WHERE id = " + account.account_id);
}

} // namespace bank
