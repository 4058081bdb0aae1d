// RUN: %expectations %s -- -I%root/docs

// Data of a plain name that belong to, or are asked by, what tells.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "span_tidy.h"

#include <cstdlib>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;

struct Passphrase {
  std::string text;
  const std::string &str() const;
  std::size_t length() const;
};
struct MailAddress {
  std::string value;
};
struct Card {
  std::string number, holder, brand;
};
struct Recipient {
  std::string address, kind;
};
struct Shipment {
  Recipient recipient;
  Card card;
  Card *spare = nullptr;
};
struct PassphrasePolicy {
  std::string text;
};
std::optional<Passphrase> lookUp(const std::string &door);

void fieldBad(trace::Span &span, const Passphrase &one, const Shipment &shipment) {
  span.SetAttribute("shop.a", one.text);                   // finds: tracing-sensitive-attribute "'one.text' is a secret"
  span.SetAttribute("shop.b", one.str());                  // finds: tracing-sensitive-attribute
  span.SetAttribute("shop.c", shipment.card.number);       // finds: tracing-sensitive-attribute "personal data"
  span.SetAttribute("shop.d", shipment.spare->holder);     // finds: tracing-sensitive-attribute
  span.SetAttribute("shop.e", shipment.recipient.address); // finds: tracing-sensitive-attribute
}

void localBad(trace::Span &span) {
  auto passphrase = lookUp("front");
  if (passphrase)
    span.SetAttribute("shop.a", passphrase->text); // finds: tracing-sensitive-attribute
}

void elementsBad(trace::Span &span, const std::vector<std::string> &passwords,
                 const std::vector<Passphrase> &all,
                 const std::map<std::string, std::string> &secrets) {
  span.SetAttribute("shop.a", passwords[0]); // finds: tracing-sensitive-attribute
  for (const auto &one : passwords)
    span.SetAttribute("shop.b", one); // finds: tracing-sensitive-attribute
  for (const auto &one : all)
    span.SetAttribute("shop.c", one.text); // finds: tracing-sensitive-attribute
  span.SetAttribute("shop.d", secrets.at("a")); // finds: tracing-sensitive-attribute
}

struct Headers {
  std::string get(const std::string &name) const;
  const std::string *find(const char *name) const;
  std::optional<std::string> header(const std::string &name) const;
};
struct Labels {
  std::string get(const std::string &name) const;
};

void askedBad(trace::Span &span, const Headers &headers) {
  span.SetAttribute("shop.a", headers.get("Authorization"));             // finds: tracing-sensitive-attribute
  span.SetAttribute("shop.b", *headers.find("X-Api-Key"));               // finds: tracing-sensitive-attribute
  span.SetAttribute("shop.c", headers.header("Cookie").value_or("none")); // finds: tracing-sensitive-attribute
}

void askedOk(trace::Span &span, const Headers &headers, const Labels &labels,
             const std::map<std::string, std::string> &templates) {
  span.SetAttribute("shop.a", headers.get("Accept"));
  span.SetAttribute("shop.b", headers.get("X-Api-Key-Id"));
  span.SetAttribute("shop.c", labels.get("password"));
  span.SetAttribute("shop.d", templates.at("email"));
}

struct Login {
  std::string username, password, user_id, email;
};
static std::string both(const std::string &first, const std::string &second) {
  return first + ":" + second;
}

void worstBad(trace::Span &span, const Login &login, bool known) {
  span.SetAttribute("shop.a", login.username + ":" + login.password);         // finds: tracing-sensitive-attribute "'login.password'"
  span.SetAttribute("shop.b", both(login.user_id, login.email));              // finds: tracing-sensitive-attribute "'login.email'"
  span.SetAttribute("shop.c", known ? login.username : login.email);          // finds: tracing-sensitive-attribute
  span.SetStatus(trace::StatusCode::kError, login.user_id + login.password);  // finds: tracing-sensitive-attribute
}

void identitiesOk(trace::Span &span, const Login &login) {
  span.SetAttribute("shop.a", login.username + "/" + login.user_id);
}

void aboutOk(trace::Span &span, const Passphrase &passphrase, const PassphrasePolicy &policy,
             const Shipment &shipment) {
  span.SetAttribute("shop.a", static_cast<int>(passphrase.length()));
  span.SetAttribute("shop.b", policy.text);
  span.SetAttribute("shop.c", shipment.card.brand);
  span.SetAttribute("shop.d", shipment.recipient.kind);
}

std::string fingerprint(const std::string &text);

void cutOk(trace::Span &span, const std::string &card_number, const std::string &email,
           std::string access_token) {
  span.SetAttribute("shop.a", card_number.substr(card_number.size() - 4));
  span.SetAttribute("shop.b", email.substr(email.find('@') + 1));
  const auto at = email.rfind("@");
  span.SetAttribute("shop.c", email.substr(at + 1));
  access_token = fingerprint(access_token);
  span.SetAttribute("shop.d", access_token);
}

void cutBad(trace::Span &span, const std::string &card_number, const std::string &email,
            const std::string &api_key) {
  span.SetAttribute("shop.a", card_number.substr(0, 12));               // finds: tracing-sensitive-attribute
  span.SetAttribute("shop.b", email.substr(0, email.size() - 1));       // finds: tracing-sensitive-attribute
  span.SetAttribute("shop.c", api_key.substr(api_key.size() - 4));      // finds: tracing-sensitive-attribute
}

// A word of the user's is more than a name.
struct Note {
  SPAN_TIDY_SENSITIVE std::string text;
};
void annotatedBad(trace::Span &span, const Note &note, const std::string &password) {
  span.SetAttribute("shop.a", note.text); // finds: tracing-sensitive-attribute (proof)
  span.SetAttribute("shop.b", password);  // finds: tracing-sensitive-attribute (likely)
}

// What a key adds to a plain name.
struct Sample {
  std::string donor_name, donor_kind;
};
void keyedBad(trace::Span &span, const std::string &pin, const std::string &plate, const Sample &sample) {
  span.SetAttribute("operator.pin", pin);              // finds: tracing-sensitive-attribute
  span.SetAttribute("pickup.pin", pin);                // finds: tracing-sensitive-attribute
  span.SetAttribute("vehicle.plate", plate);           // finds: tracing-sensitive-attribute "personal data"
  span.SetAttribute("sample.donor", sample.donor_name); // finds: tracing-sensitive-attribute
}
void keyedOk(trace::Span &span, const std::string &pin, const std::string &plate, const Sample &sample) {
  span.SetAttribute("connector.pin", pin);
  span.SetAttribute("operator.pin.length", static_cast<int>(pin.size()));
  span.SetAttribute("press.plate", plate);
  span.SetAttribute("sample.donor.kind", sample.donor_kind);
}
