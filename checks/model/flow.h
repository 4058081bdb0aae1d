// Where control goes in a function, as far as tracing can see it.
//
// Words: a Flow is the control-flow graph of one function: Blocks of steps that
// run one after another, and where control goes from there. A Point is a step of
// one. Whatever is done about tracing stands at a Point, so that a check can ask
// what has happened, or will, on the ways to it. Paths answers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace spantidy::model {

struct Point {
  static constexpr uint32_t NoBlock = ~0u;

  uint32_t Block = NoBlock;
  uint32_t Step = 0;

  bool known() const { return Block != NoBlock; }
  friend bool operator==(const Point &, const Point &) = default;
};

struct Block {
  std::vector<uint32_t> Next; // the handler of an exception, too
  friend bool operator==(const Block &, const Block &) = default;
};

struct Flow {
  std::vector<Block> Blocks; // empty: nothing in it is about tracing
  uint32_t Entry = 0;
  bool TooLarge = false; // to be looked at: it has no Blocks
  friend bool operator==(const Flow &, const Flow &) = default;
};

// The ways through one function. What is not known is never claimed: without a
// graph, or where a Point is not known, there is none.
class Paths {
public:
  explicit Paths(const Flow &F) : F(F) {}

  // Is there a way from From to To, steps strictly between them (and From
  // itself, met again) not being any of Without?
  bool lead(Point From, Point To, std::span<const Point> Without = {}) const;
  // Do all ways from From to To, of which there is one, go through one of
  // Stations?
  bool allPass(Point From, Point To, std::span<const Point> Stations) const {
    return lead(From, To) && !lead(From, To, Stations);
  }
  // From the first step of all.
  Point entry() const { return {F.Entry, 0}; }

private:
  const Flow &F;
};

} // namespace spantidy::model
