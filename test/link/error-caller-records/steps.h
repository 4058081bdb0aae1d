#pragma once

namespace shop {

// Each has a span of its own. What its callers record, they record on theirs.
void told(long cents);   // all of them do
void untold(long cents); // one does not
void passed(long cents); // called by one that lets it pass, and whose caller records

} // namespace shop
