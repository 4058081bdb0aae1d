// The words of names: a span's name without the part that varies, and the key
// under which that part would be recorded.
#pragma once

#include "value.h"

#include <optional>

namespace spantidy::model {

// "fetch_user_" + id, "user:" + id + "/": the text that stays. Nothing: it is not
// all known, or there is none.
std::optional<std::string> constantPart(const Value &Name, const Value *Guilty);

// "order_id" of `order_id_` and of `request.order_id`; "order.id" of `order.id`
// and of `cart->order.id`, as "id" alone says nothing. Empty: there is no such key.
std::string keyFor(const Value &Datum);

// "span 1", "test_2": the number says no more.
std::string withoutNumber(const std::string &Name);

// A key of another namespace that has an event's id: "shop.event.id", "eventId".
bool endsInEventId(const std::string &Key);

} // namespace spantidy::model
