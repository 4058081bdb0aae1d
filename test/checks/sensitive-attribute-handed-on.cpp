// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;

struct Door {
  std::string passcode;
};

struct Label {
  std::string title;
  std::string text;
  int copies = 0;
};

struct Note {
  Note(int number, std::string words) : number(number), text(std::move(words)) {}
  int number;
  std::string text;
};

// Through functions and containers of the standard library.

void exchangedBad(trace::Span &span, Door &door) {
  span.SetAttribute("door.value", std::exchange(door.passcode, {})); // finds: tracing-sensitive-attribute
}

void exchangedFirstBad(trace::Span &span, Door &door) {
  auto old = std::exchange(door.passcode, "none"); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.old", old);
  span.SetAttribute("door.new", door.passcode);
}

void swappedBad(trace::Span &span, Door &door) {
  std::string first, second;
  std::swap(first, door.passcode); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.first", first);
  second.swap(first);
  span.SetAttribute("door.second", second);
}

void iteratedBad(trace::Span &span, const Door &door) {
  span.SetAttribute("door.copy", std::string(door.passcode.begin(), door.passcode.end())); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.reversed", std::string(door.passcode.crbegin(), door.passcode.crend())); // finds: tracing-sensitive-attribute
}

void pairedBad(trace::Span &span, const Door &door) {
  auto both = std::make_pair(door.passcode, 7); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.first", both.first);
  std::pair<int, std::string> other(7, door.passcode); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.other", other.second);
  const auto three = std::make_tuple(1, 2, door.passcode); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.third", std::get<2>(three));
  auto [number, words] = std::make_pair(7, door.passcode); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.words", words);
}

void containedBad(trace::Span &span, const Door &door) {
  std::vector<std::string> values;
  values.push_back("front");
  values.push_back(door.passcode); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.last", values.back());
  const std::vector<std::string> listed{"front", door.passcode}; // finds: tracing-sensitive-attribute
  span.SetAttribute("door.listed", listed[1]);
  std::map<std::string, std::string> named;
  named["one"] = door.passcode; // finds: tracing-sensitive-attribute
  span.SetAttribute("door.named", named.at("one"));
  std::map<std::string, std::string> placed;
  placed.emplace("two", door.passcode); // finds: tracing-sensitive-attribute
  for (const auto &[key, value] : placed)
    span.SetAttribute("door.placed", value);
}

void letterByLetterBad(trace::Span &span, const Door &door) {
  std::string lower, copy, kept, copied;
  for (char letter : door.passcode) // finds: tracing-sensitive-attribute
    lower.push_back(static_cast<char>(std::tolower(letter)));
  span.SetAttribute("door.lower", lower);
  for (std::size_t i = 0; i < door.passcode.size(); ++i)
    copy += door.passcode[i]; // finds: tracing-sensitive-attribute
  span.SetAttribute("door.copy", copy);
  const std::string code = door.passcode; // finds: tracing-sensitive-attribute
  std::copy_if(code.begin(), code.end(), std::back_inserter(kept), [](unsigned char c) { return std::isdigit(c); });
  span.SetAttribute("door.kept", kept);
}

static std::string trimmed(const std::string &text) {
  std::string out;
  for (char letter : text)
    if (letter != ' ')
      out += letter;
  return out;
}
static std::string raised(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}
void helpersBad(trace::Span &span, const Door &door) {
  span.SetAttribute("door.trimmed", trimmed(door.passcode)); // finds: tracing-sensitive-attribute
  span.SetAttribute("door.raised", raised(door.passcode)); // finds: tracing-sensitive-attribute
}

void otherHalfOk(trace::Span &span, const Door &door) {
  auto both = std::make_pair(door.passcode, std::string("front"));
  span.SetAttribute("door.name", both.second);
  const auto three = std::make_tuple(std::string("front"), door.passcode);
  span.SetAttribute("door.first", std::get<0>(three));
}

void otherElementOk(trace::Span &span, const Door &door) {
  std::map<std::string, std::string> named;
  named["name"] = "front";
  named["other"] = door.passcode;
  span.SetAttribute("door.name", named["name"]);
  std::map<std::string, std::string> listed{{"name", "front"}, {"other", door.passcode}};
  span.SetAttribute("door.name", listed.at("name"));
}

static std::string hidden(const std::string &text) {
  std::string out;
  for (char letter : text)
    out += letter == '-' ? '-' : '*';
  return out;
}
static std::string summed(const std::string &text) {
  std::uint32_t sum = 2166136261u;
  for (unsigned char letter : text)
    sum = (sum ^ letter) * 16777619u;
  return std::to_string(sum);
}
void lettersOk(trace::Span &span, const Door &door) {
  span.SetAttribute("door.hidden", hidden(door.passcode));
  span.SetAttribute("door.sum", summed(door.passcode));
  span.SetAttribute("door.digits", static_cast<int>(std::count(door.passcode.begin(), door.passcode.end(), '1')));
  std::string old;
  std::swap(old, const_cast<Door &>(door).passcode);
  old = "gone";
  span.SetAttribute("door.old", old);
}

// Through fields of objects that are put together here.

void assignedBad(trace::Span &span, const std::string &passcode) {
  Label label;
  label.text = "code " + passcode; // finds: tracing-sensitive-attribute
  span.SetAttribute("label.text", label.text);
}

void bracedBad(trace::Span &span, const std::string &passcode) {
  const Label label{"door", passcode}; // finds: tracing-sensitive-attribute
  span.SetAttribute("label.text", label.text);
  Label named{.title = "door", .text = passcode}; // finds: tracing-sensitive-attribute
  span.SetAttribute("label.named", named.text);
}

void grownBad(trace::Span &span, const std::string &passcode) {
  Label label;
  label.text = "code ";
  label.text.append(passcode); // finds: tracing-sensitive-attribute
  span.SetAttribute("label.text", label.text);
}

void pointedBad(trace::Span &span, const std::string &passcode) {
  auto label = std::make_shared<Label>();
  label->text = passcode; // finds: tracing-sensitive-attribute
  span.SetAttribute("label.text", label->text);
}

void constructedBad(trace::Span &span, const std::string &passcode) {
  Note note(1, passcode); // finds: tracing-sensitive-attribute
  span.SetAttribute("note.text", note.text);
}

void copiedBad(trace::Span &span, const std::string &passcode) {
  Label first;
  first.text = passcode; // finds: tracing-sensitive-attribute
  const Label second = first;
  span.SetAttribute("label.text", second.text);
}

static Label made(const std::string &words) { return {"door", "says " + words, 1}; }
static Label filledIn(const std::string &words) {
  Label label;
  label.title = "door";
  label.text = words;
  return label;
}
void returnedBad(trace::Span &span, const std::string &passcode) {
  const auto label = made(passcode); // finds: tracing-sensitive-attribute
  span.SetAttribute("label.text", label.text);
  span.SetAttribute("label.direct", filledIn(passcode).text); // finds: tracing-sensitive-attribute
}

void boundBad(trace::Span &span, const std::string &passcode) {
  auto [title, text, copies] = Label{"door", passcode, 1}; // finds: tracing-sensitive-attribute
  span.SetAttribute("label.text", text);
}

void otherFieldOk(trace::Span &span, const std::string &passcode) {
  Label label{"door", passcode, 1};
  span.SetAttribute("label.title", label.title);
  span.SetAttribute("label.made", made(passcode).title);
}

void overwrittenOk(trace::Span &span, const std::string &passcode) {
  Label label;
  label.text = passcode;
  label.text = "gone";
  span.SetAttribute("label.text", label.text);
  Label other{"door", passcode};
  other = Label{};
  span.SetAttribute("label.other", other.text);
}

void redact(Label &label);
void clear(Label *label);
void redactedOk(trace::Span &span, const std::string &passcode) {
  Label label;
  label.text = passcode;
  redact(label);
  span.SetAttribute("label.text", label.text);
  auto other = std::make_unique<Label>();
  other->text = passcode;
  clear(other.get());
  span.SetAttribute("label.other", other->text);
}

void laterOk(trace::Span &span, const std::string &passcode) {
  Label label;
  span.SetAttribute("label.text", label.text);
  label.text = passcode;
}
