#pragma once

// about: tracing-unrecorded-error

#include <optional>
#include <string>

namespace shop {

// Where these give nothing, they have failed: each says so on a span of its own.
bool sendMail(const std::string &to);
std::optional<int> reserveSeat(const std::string &train);
// This one has another reason, too.
bool bookTable(const std::string &guest, int seats);
// Nobody knows of this one.
bool ringBell();
// It tells whatever span is active.
bool printLabel(const std::string &order);
// False is an answer.
bool hasVoucher(const std::string &guest);
// It goes on to sendMail.
bool sendTwice(const std::string &to);
// Its span is called after what it is given.
bool fetch(const std::string &what);
// What it gives is not known.
bool paint(int colour);

} // namespace shop
