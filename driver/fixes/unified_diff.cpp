#include "unified_diff.h"

#include "llvm/Support/FormatVariadic.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace spantidy::fixes {

namespace {

using Lines = std::vector<std::string_view>;

// A run of lines that are in one text only, or in both: those from Old to OldEnd are
// those from New to NewEnd.
struct Block {
  size_t Old, OldEnd, New, NewEnd;
  bool Same;
};

constexpr size_t Context = 3;

// With their ends, of which git knows one.
Lines linesOf(std::string_view Text) {
  Lines All;
  while (!Text.empty()) {
    size_t End = std::min(Text.find('\n'), Text.size() - 1) + 1;
    All.push_back(Text.substr(0, End));
    Text.remove_prefix(End);
  }
  return All;
}

// How far one comes on the diagonals from -D to D, by D changes.
struct Reach {
  explicit Reach(long D) : D(D), Far(2 * D + 1) {}
  long &on(long K) { return Far[K + D]; }
  bool goesDown(long K) { // to a diagonal of one change more
    return K == -D - 1 || (K != D + 1 && on(K - 1) < on(K + 1));
  }
  long D;
  std::vector<long> Far;
};

// By Myers: the shortest way from one text to the other.
std::vector<Reach> reaches(const Lines &A, const Lines &B) {
  const long N = A.size(), M = B.size();
  std::vector<Reach> All;
  for (long D = 0;; ++D) {
    Reach Now(D);
    for (long K = -D; K <= D; K += 2) {
      long X = D == 0                   ? 0
               : All.back().goesDown(K) ? All.back().on(K + 1)
                                        : All.back().on(K - 1) + 1;
      while (X < N && X - K < M && A[X] == B[X - K])
        ++X;
      Now.on(K) = X;
      if (X >= N && X - K >= M)
        return All;
    }
    All.push_back(std::move(Now));
  }
}

std::vector<Block> compared(const Lines &A, const Lines &B) {
  std::vector<Reach> All = reaches(A, B);
  std::vector<Block> Back;
  size_t X = A.size(), Y = B.size();
  for (; !All.empty(); All.pop_back()) {
    long K = long(X) - long(Y);
    bool Down = All.back().goesDown(K);
    size_t Old = All.back().on(Down ? K + 1 : K - 1);
    size_t New = Old - (Down ? K + 1 : K - 1);
    size_t Start = Old + !Down; // of what is the same again
    if (X > Start)
      Back.push_back({Start, X, Start - K, Y, true});
    Back.push_back({Old, Start, New, Start - K, false});
    X = Old, Y = New;
  }
  if (X > 0)
    Back.push_back({0, X, 0, Y, true});
  std::reverse(Back.begin(), Back.end());
  return Back;
}

// The name, as git writes those that have other signs than it takes as they are.
std::string named(char Side, const std::string &Path) {
  std::string Name = std::string(1, Side) + "/" + Path, Quoted;
  for (unsigned char C : Name)
    if (C == '"' || C == '\\')
      Quoted += {'\\', char(C)};
    else if (C < ' ' || C >= 0x7f)
      Quoted +=
          {'\\', char('0' + C / 64), char('0' + C / 8 % 8), char('0' + C % 8)};
    else
      Quoted += C;
  if (Quoted != Name)
    return '"' + Quoted + '"';
  return Name.find(' ') == std::string::npos ? Name : Name + "\t";
}

class Diff {
public:
  Diff(const Lines &A, const Lines &B) : A(A), B(B) {}

  std::string printed() {
    std::vector<Block> All = compared(A, B);
    for (size_t I = 0; I < All.size();) {
      if (All[I].Same) {
        ++I;
        continue;
      }
      size_t End = I + 1; // of the hunk: up to what is the same for long
      while (
          End < All.size() &&
          (!All[End].Same || (End + 1 < All.size() &&
                              All[End].OldEnd - All[End].Old <= 2 * Context)))
        ++End;
      print(All, I, End);
      I = End;
    }
    return std::move(Out);
  }

private:
  void line(char Mark, std::string_view Text) {
    Out += Mark;
    Out += Text;
    if (!Text.ends_with('\n'))
      Out += "\n\\ No newline at end of file\n";
  }

  void print(const std::vector<Block> &All, size_t Begin, size_t End) {
    size_t Before =
        Begin ? std::min(Context, All[Begin - 1].OldEnd - All[Begin - 1].Old)
              : 0;
    size_t After = End < All.size()
                       ? std::min(Context, All[End].OldEnd - All[End].Old)
                       : 0;
    size_t Old = All[Begin].Old - Before, New = All[Begin].New - Before;
    size_t OldEnd = All[End - 1].OldEnd + After,
           NewEnd = All[End - 1].NewEnd + After;
    Out += llvm::formatv("@@ -{0} +{1} @@\n", range(Old, OldEnd),
                         range(New, NewEnd));
    context(Old, All[Begin].Old);
    for (size_t I = Begin; I < End;) {
      if (All[I].Same) {
        context(All[I].Old, All[I].OldEnd);
        ++I;
        continue;
      }
      size_t Next = I; // all that goes stands before all that comes
      while (Next < End && !All[Next].Same)
        ++Next;
      for (size_t L = All[I].Old; L < All[Next - 1].OldEnd; ++L)
        line('-', A[L]);
      for (size_t L = All[I].New; L < All[Next - 1].NewEnd; ++L)
        line('+', B[L]);
      I = Next;
    }
    context(OldEnd - After, OldEnd);
  }

  void context(size_t From, size_t To) {
    for (size_t L = From; L < To; ++L)
      line(' ', A[L]);
  }

  static std::string range(size_t From, size_t To) {
    if (From == To)
      return std::to_string(From) + ",0";
    return std::to_string(From + 1) + "," + std::to_string(To - From);
  }

  const Lines &A, &B;
  std::string Out;
};

} // namespace

std::string unifiedDiff(const std::string &Path, const std::string &Before,
                        const std::string &After) {
  if (Before == After)
    return {};
  return "--- " + named('a', Path) + "\n+++ " + named('b', Path) + "\n" +
         Diff(linesOf(Before), linesOf(After)).printed();
}

} // namespace spantidy::fixes
