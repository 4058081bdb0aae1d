from flows import BAGGAGE, CLEANING_WAYS, RECORDERS, WAYS
from frames import DOMAINS, FRAMES
from matrix import Matrix, bad, ok, only

LOGIN = "struct Login {\nstd::string user_name, password, email, phone_number, session_token;\n" \
        "int password_attempts = 0;\nstd::string token_type, password_policy, email_hash, redacted_email, cache_key;\n" \
        "std::string next_page_token;\nbool has_password = false;\n};"
SETTINGS = "struct Settings {\nstd::string host;\nstd::string api_key, connection_string, clientSecret;\n" \
           "const std::string &apiKey() const;\nconst std::string &getPassword() const;\nstd::string key_id;\n};"
CARD = "struct Card {\nstd::string number, brand, holder, cvv;\n};\nstruct Payment {\nCard card;\nstd::string currency;\n};"
WRAPPED = "class Secret {\npublic:\nstd::string value;\nint version = 0;\n};"
PERSON = "struct Person {\nstd::string first_name, last_name, ssn, date_of_birth, country;\n};"

SECRET = [
    bad("password", params="const std::string &password", datum="password"),
    bad("password of a login", outside=LOGIN, params="const Login &login", datum="login.password"),
    bad("session token", outside=LOGIN, params="const Login *login", datum="login->session_token"),
    bad("api key", outside=SETTINGS, params="const Settings &settings", datum="settings.api_key"),
    bad("key getter", outside=SETTINGS, params="const Settings &settings", datum="settings.apiKey()"),
    bad("password getter", outside=SETTINGS, params="const std::shared_ptr<Settings> &settings",
        datum="settings->getPassword()"),
    bad("client secret", outside=SETTINGS, params="const Settings &settings", datum="settings.clientSecret"),
    bad("connection string", outside=SETTINGS, params="const Settings &settings", datum="settings.connection_string"),
    bad("member", members="std::string password_;", datum="password_", fits=only(frame="method | class template")),
    bad("authorization header", params="const httplib::Request &request", datum='request.get_header_value("Authorization")'),
    bad("cookie header", params="const httplib::Request &request", datum='request.get_header_value("Cookie")'),
    bad("element by key", params="const std::map<std::string, std::string> &form", datum='form.at("password")'),
    bad("element by constant key", outside='static constexpr const char *kSecretKey = "client_secret";',
        params="const std::map<std::string, std::string> &form", datum="form.at(kSecretKey)"),
    bad("environment", datum='std::string(std::getenv("DB_PASSWORD"))'),
    bad("optional key", params="const std::optional<std::string> &api_key", datum="*api_key"),
    bad("private key view", params="std::string_view private_key", datum="std::string(private_key)"),
    bad("bearer", params="const std::string &bearer_token", datum="bearer_token"),
    bad("jwt", params="const std::string &jwt", datum="jwt"),
    bad("card number", outside=CARD, params="const Payment &payment", datum="payment.card.number"),
    bad("cvv", outside=CARD, params="const Payment &payment", datum="payment.card.cvv"),
    bad("card holder", outside=CARD, params="const Card &card", datum="card.holder"),
    bad("value of a secret", outside=WRAPPED, params="const Secret &secret", datum="secret.value"),
    bad("value of a secret by type", outside=WRAPPED, params="const Secret &entry", datum="entry.value"),
    bad("e-mail", outside=LOGIN, params="const Login &login", datum="login.email"),
    bad("phone", outside=LOGIN, params="const Login &login", datum="login.phone_number"),
    bad("ssn", outside=PERSON, params="const Person &person", datum="person.ssn"),
    bad("birth date", outside=PERSON, params="const Person &person", datum="person.date_of_birth"),
    bad("last name", outside=PERSON, params="const Person &person", datum="person.last_name"),
    bad("call that gives one", outside="std::string loadPassword(const std::string &user);", datum='loadPassword("admin")'),
    bad("result of a look-up", outside="std::string lookUp(const std::string &key);", datum='lookUp("db.password")'),
    bad("element of a list", params="const std::vector<std::string> &passwords", datum="passwords[0]"),
    bad("binding", params="const std::pair<std::string, std::string> &credentials",
        before="const auto &[user, secret] = credentials;", datum="secret"),
    bad("camel case", params="const std::string &userPassword", datum="userPassword"),
    bad("short word", params="const std::string &passwd", datum="passwd"),
    bad("pin code", params="const std::string &pin_code", datum="pin_code"),
    ok("token type", outside=LOGIN, params="const Login &login", datum="login.token_type"),
    ok("policy", outside=LOGIN, params="const Login &login", datum="login.password_policy"),
    ok("hash by name", outside=LOGIN, params="const Login &login", datum="login.email_hash"),
    ok("redacted by name", outside=LOGIN, params="const Login &login", datum="login.redacted_email"),
    ok("cache key", outside=LOGIN, params="const Login &login", datum="login.cache_key"),
    ok("page token", outside=LOGIN, params="const Login &login", datum="login.next_page_token"),
    ok("key id", outside=SETTINGS, params="const Settings &settings", datum="settings.key_id"),
    ok("host", outside=SETTINGS, params="const Settings &settings", datum="settings.host"),
    ok("card brand", outside=CARD, params="const Payment &payment", datum="payment.card.brand"),
    ok("country", outside=PERSON, params="const Person &person", datum="person.country"),
    ok("content type header", params="const httplib::Request &request", datum='request.get_header_value("Content-Type")'),
    ok("attempts", outside=LOGIN, params="const Login &login", datum="std::to_string(login.password_attempts)"),
    ok("file of the key", params="const std::string &key_file", datum="key_file"),
    ok("cancellation token", params="const std::string &cancellation_token", datum="cancellation_token"),
    ok("passenger", params="const std::string &passenger_class", datum="passenger_class"),
    ok("variable's name", datum='std::string("DB_PASSWORD")'),
]

MASKING = "static std::string masked(const std::string &text) {\nreturn std::string(text.size(), '*');\n}"
STARS = "static std::string hideMost(const std::string &text) {\nif (text.size() < 4)\nreturn \"****\";\n" \
        "return text.substr(0, 1) + \"***\" + text.substr(text.size() - 1);\n}"
CLEANED = [
    ok("redacted", outside="std::string redact(const std::string &text);", text="redact($datum)"),
    ok("masked by its body", outside=MASKING, text="masked($datum)"),
    ok("masked, both ends shown", outside=STARS, text="hideMost($datum)"),
    ok("encrypted", outside="std::string encryptForAudit(const std::string &text);", text="encryptForAudit($datum)"),
]

MATRIX = Matrix(
    "sensitive-attribute",
    {"secret": SECRET, "way": WAYS + CLEANING_WAYS + CLEANED, "recorder": RECORDERS + [BAGGAGE],
     "frame": FRAMES, "domain": DOMAINS},
    dict(body="$before\n$sink"))
