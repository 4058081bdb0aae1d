#pragma once

namespace shop {

void shipInBackground();
void sweepInBackground();
void shipAndWait();

} // namespace shop
