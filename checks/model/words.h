// The words of names: a span's name without the part that varies, and the key
// under which that part would be recorded.
#pragma once

#include "value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::model {

// "fetch_user_" + id, "user:" + id + "/": the text that stays. Nothing: it is not
// all known, or there is none.
std::optional<std::string> constantPart(const Value &Name, const Value *Guilty);

// "order_id" of `order_id_` and of `request.order_id`; "order.id" of `order.id`
// and of `cart->order.id`, as "id" alone says nothing. Empty: there is no such key.
std::string keyFor(const Value &Datum);

// "span 1", "test_2": the number says no more.
std::string withoutNumber(const std::string &Name);

// How a text may begin: with one of these. Whole: nothing follows. What is not known
// begins with nothing that is.
struct Beginning {
  std::string Text;
  bool Whole = false;
};
std::vector<Beginning> beginningsOf(const Value &V);

// Can the text be this one? `"shop.header." + name` is no "tenant_id".
bool canBe(const Value &V, const std::string &Text);

// Is the glob of all of Text? '*' is any text, '::' included.
bool fits(std::string_view Glob, std::string_view Text);

// One of the list, or of another namespace: "shop.tenant_id" is a "tenant_id".
bool endsInOneOf(const std::vector<std::string> &Keys, const std::string &Key);

// "handleRequest_2": handle, request and 2. Nothing for what is not ASCII.
std::vector<std::string> wordsIn(const std::string &Name);

// Is a name made of these words alone: "handleRequest", "run-task 2", or of a letter
// or a number? One that has parts ("job.start", "Job::run") names what they are of.
bool isMadeOf(const std::vector<std::string> &Words, const std::string &Name);

// `SELECT name FROM users`: in capitals, or with signs that no sentence has.
// "SELECT users" is what one does. Verbs, Clauses: words of a query language that
// begin a statement, and that it has besides.
bool isStatement(const std::string &Name, const std::vector<std::string> &Verbs,
                 const std::vector<std::string> &Clauses);

std::string lowered(std::string Text);

// "load" of "shop::Orders::load"; all of a name without a scope.
std::string_view lastPart(std::string_view Qualified);

// A key of another namespace that has an event's id: "shop.event.id", "eventId".
bool endsInEventId(const std::string &Key);

} // namespace spantidy::model
