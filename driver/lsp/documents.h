// The documents that an editor has open.
#pragma once

#include "told.h"

#include <map>
#include <optional>
#include <string>

namespace spantidy::lsp {

struct Document {
  std::string Uri; // as the client writes it
  std::string Path;
  Json Version; // a number or null
  std::string Text;
  std::string Saved; // the text when it was last asked what is to be told
  std::optional<Json> Told; // that the client knows of, see told.h

  bool isAs(const std::string &Digest) const {
    return digestOfLines(Text) == Digest;
  }
};

class Documents {
public:
  // Each takes the parameters of the notification of its name, and gives the document;
  // null: it is none that there is to tell of.
  Document *open(const Json &Parameters);
  Document *change(const Json &Parameters);
  Document *save(const Json &Parameters);
  void close(const std::string &Uri) { All.erase(Uri); }

  Document *find(const std::string &Uri);
  Document *ofPath(const std::string &Path);
  // As the client writes it, if it has it open.
  std::string uriOf(const std::string &Path);

private:
  std::map<std::string, Document> All; // by URI
};

// The quick fixes for a range of a document, as textDocument/codeAction wants them: those
// that fit what the client has now.
Json actionsFor(const Json &Parameters, Documents &Open, const Client &For);

} // namespace spantidy::lsp
