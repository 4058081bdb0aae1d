#pragma once

namespace shop {

// Each has a span of its own.
void told(long cents);   // whoever calls it records
void untold(long cents); // one caller does not
void passed(long cents); // called by one that lets it pass, and whose caller records

} // namespace shop
