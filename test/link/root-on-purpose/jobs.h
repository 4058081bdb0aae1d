#pragma once

namespace shop {

void receive();
void consume(int messages);
void sweep();
void pack();

} // namespace shop
