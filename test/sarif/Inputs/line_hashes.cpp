// Vectors made with the original of the algorithm, GitHub's upload action.

#include "report/fingerprints.h"

#include <iostream>

using namespace spantidy::report;

int main() {
  struct {
    std::string Name, Text;
    std::vector<std::string> Hashes;
  } const Vectors[] = {
      {"empty", "", {"c129715d7a2bc9a3:1"}},
      {"line", "int main() {}\n", {"268cec4d29481c76:1", "c129715d7a2bc9a3:1"}},
      {"crlf", "int main() {}\r\n", {"268cec4d29481c76:1", "c129715d7a2bc9a3:1"}},
      {"spaces", "\tint  main()  {}\n", {"268cec4d29481c76:1", "c129715d7a2bc9a3:1"}},
      {"equal", "return;\nreturn;\nreturn;\n",
       {"4d1dcaca27bf053e:1", "9f90d91496038895:1", "d8a05fc5ce48160c:1", "c129715d7a2bc9a3:1"}},
      {"no newline", "int x;", {"4b8e363018112f95:1"}},
      {"mark", "\xEF\xBB\xBFint x;\n", {"1eba37772d944d4a:1"}},
      {"emoji", "// \xF0\x9F\x98\x80 gr\xC3\xBC\xC3\x9F" "e\nint x;\n",
       {"9117bdd6b8e84359:1", "22bd3bea0af67823:1"}},
      {"latin", "// \xFC\nint x;\n", {"54a79e0f8343a558:1"}},
  };
  int Failed = 0;
  for (auto &V : Vectors) {
    std::vector<std::string> Found = lineHashes(V.Text);
    for (size_t I = 0; I < V.Hashes.size(); ++I)
      if (I >= Found.size() || Found[I] != V.Hashes[I]) {
        std::cout << V.Name << ", line " << I + 1 << ": "
                  << (I < Found.size() ? Found[I] : "nothing") << ", expected "
                  << V.Hashes[I] << "\n";
        ++Failed;
      }
  }
  return Failed;
}
