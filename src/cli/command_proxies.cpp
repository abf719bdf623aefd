#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "images/image_addresses.h"
#include "images/proxy_rules.h"
#include "store/image_settings_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace lectern::cli {

namespace {

using Words = std::vector<std::string>;

constexpr std::array options {
    OptionSpec {"json", "", "print one JSON document (list, test)"},
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string_view privateHostsName(const ImageSettings& settings)
{
    return settings.privateHosts == ImageSettings::PrivateHosts::Allow ? "allow" : "refuse";
}

QJsonObject toJson(const ImageSettings& settings)
{
    QJsonArray rules;
    for (const auto& rule : settings.rules)
        rules.append(QJsonObject {{QStringLiteral("name"), text(rule.name)},
                                  {QStringLiteral("template"), text(rule.pattern)},
                                  {QStringLiteral("enabled"), rule.enabled}});
    QJsonArray order;
    for (const auto way : settings.order)
        order.append(text(fetchWayName(way)));
    return {{QStringLiteral("rules"), rules},
            {QStringLiteral("order"), order},
            {QStringLiteral("maximumBytes"), qint64 {settings.maximumBytes}},
            {QStringLiteral("privateHosts"), text(privateHostsName(settings))}};
}

ExitCode list(const ImageSettings& settings, bool json)
{
    if (json) {
        printJson(QJsonDocument(toJson(settings)));
        return ExitCode::Done;
    }
    int position = 0;
    for (const auto& rule : settings.rules)
        printLine(padLeft(std::to_string(++position), 4) + "  "
                  + inColumns(rule.enabled ? "on" : "off", 4) + inColumns(oneLine(rule.name), 26)
                  + ' ' + oneLine(rule.pattern));
    std::string order;
    for (const auto way : settings.order)
        order += (order.empty() ? "" : ", ") + std::string(fetchWayName(way));
    printLine("");
    printLine("Order: " + (order.empty() ? "nothing is fetched" : order) + ". Largest picture: "
              + shownBytes(settings.maximumBytes) + ". Addresses of one's own network: "
              + std::string(privateHostsName(settings)) + '.');
    return ExitCode::Done;
}

ExitCode test(const ImageSettings& settings, const std::string& written, bool json)
{
    const images::ProxyRules rules(settings.rules);
    const std::string address = images::madePlain(written);
    const auto match = rules.undo(address);
    const std::string original = match ? match->address : address;
    const auto proxied = rules.apply(original);
    if (json) {
        QJsonArray made;
        for (const auto& one : proxied)
            made.append(QJsonObject {{QStringLiteral("rule"), text(one.rule)},
                                     {QStringLiteral("address"), text(one.address)}});
        printJson(QJsonDocument(QJsonObject {
            {QStringLiteral("address"), text(address)},
            {QStringLiteral("rule"), match ? QJsonValue(text(match->rule)) : QJsonValue()},
            {QStringLiteral("original"), text(original)},
            {QStringLiteral("proxied"), made}}));
        return ExitCode::Done;
    }
    printLine(match ? "Recognised by “" + oneLine(match->rule) + "”."
                    : "No proxy recognises this address; it is taken for the picture's own.");
    printLine("  original                   " + oneLine(original));
    for (const auto& one : proxied)
        printLine("  " + inColumns("by " + oneLine(one.rule), 26) + ' ' + oneLine(one.address));
    return ExitCode::Done;
}

tl::unexpected<Error> misuse(std::string sentence)
{
    return fail(ErrorKind::BadInput, std::move(sentence));
}

Result<std::vector<ProxyRule>::iterator> named(ImageSettings& settings, const std::string& name)
{
    const auto found = std::ranges::find(settings.rules, name, &ProxyRule::name);
    if (found == settings.rules.end())
        return misuse("There is no proxy of the name “" + name
                      + "”; `lectern-cli proxies` lists "
                        "them.");
    return found;
}

Result<void> add(ImageSettings& settings, const Words& words)
{
    // In front: a person's own proxies are asked before those that came with the program.
    settings.rules.insert(settings.rules.begin(), ProxyRule {words[0], words[1]});
    return {};
}

Result<void> edit(ImageSettings& settings, const Words& words)
{
    const auto rule = named(settings, words[0]);
    if (!rule)
        return fail(rule.error());
    (*rule)->pattern = words[1];
    return {};
}

Result<void> rename(ImageSettings& settings, const Words& words)
{
    const auto rule = named(settings, words[0]);
    if (!rule)
        return fail(rule.error());
    (*rule)->name = words[1];
    return {};
}

Result<void> enable(ImageSettings& settings, const Words& words)
{
    const auto rule = named(settings, words[0]);
    if (!rule)
        return fail(rule.error());
    (*rule)->enabled = true;
    return {};
}

Result<void> disable(ImageSettings& settings, const Words& words)
{
    const auto rule = named(settings, words[0]);
    if (!rule)
        return fail(rule.error());
    (*rule)->enabled = false;
    return {};
}

Result<void> remove(ImageSettings& settings, const Words& words)
{
    const auto rule = named(settings, words[0]);
    if (!rule)
        return fail(rule.error());
    settings.rules.erase(*rule);
    return {};
}

Result<void> move(ImageSettings& settings, const Words& words)
{
    const auto rule = named(settings, words[0]);
    if (!rule)
        return fail(rule.error());
    const auto position = parseNumber(words[1]);
    if (!position || *position < 1 || *position > std::ssize(settings.rules))
        return misuse("“" + words[1] + "” is no position in the list; say a number from 1 to "
                      + std::to_string(settings.rules.size()) + '.');
    const ProxyRule moved = **rule;
    settings.rules.erase(*rule);
    settings.rules.insert(settings.rules.begin() + (*position - 1), moved);
    return {};
}

Result<void> setOrder(ImageSettings& settings, const Words& words)
{
    settings.order.clear();
    for (const auto& word : words) {
        const auto way = fetchWayFrom(word);
        if (!way)
            return misuse("“" + word
                          + "” is no way to fetch a picture; say saved, direct, "
                            "own-referrer, site-referrer or proxies.");
        settings.order.push_back(*way);
    }
    return {};
}

Result<void> setMaximum(ImageSettings& settings, const Words& words)
{
    constexpr std::int64_t megabyte = 1'000'000;
    const auto number = parseNumber(words[0]);
    if (!number || *number < 1 || *number > 2000)
        return misuse("The largest picture needs a number of megabytes from 1 to 2000.");
    settings.maximumBytes = *number * megabyte;
    return {};
}

Result<void> setPrivate(ImageSettings& settings, const Words& words)
{
    if (words[0] != "allow" && words[0] != "refuse")
        return misuse("Say private allow or private refuse.");
    settings.privateHosts = words[0] == "allow" ? ImageSettings::PrivateHosts::Allow
                                                : ImageSettings::PrivateHosts::Refuse;
    return {};
}

struct Change {
    std::string_view name;
    std::string_view words; ///< how it is to be called
    std::size_t count; ///< of its words; 0: any
    Result<void> (*run)(ImageSettings& settings, const Words& words);
};

constexpr std::array changes {
    Change {"add", "add NAME TEMPLATE", 2, add},
    Change {"edit", "edit NAME TEMPLATE", 2, edit},
    Change {"rename", "rename NAME NEW-NAME", 2, rename},
    Change {"enable", "enable NAME", 1, enable},
    Change {"disable", "disable NAME", 1, disable},
    Change {"move", "move NAME POSITION", 2, move},
    Change {"remove", "remove NAME", 1, remove},
    Change {"order", "order WAY…", 0, setOrder},
    Change {"max-size", "max-size MEGABYTES", 1, setMaximum},
    Change {"private", "private allow|refuse", 1, setPrivate},
};

ExitCode change(const Arguments& arguments, const Change& wanted, const Words& words)
{
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    store::ImageSettingsStore store(*database);
    auto settings = store.load();
    if (!settings)
        return failed(settings.error());
    if (auto done = wanted.run(*settings, words); !done)
        return wrongUsage(done.error().message, "proxies");
    if (auto sound = images::checkSettings(*settings); !sound)
        return wrongUsage(sound.error().message, "proxies");
    if (auto saved = store.save(*settings); !saved)
        return failed(saved.error());
    return ExitCode::Done;
}

ExitCode reset(const Arguments& arguments)
{
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    if (auto done = store::ImageSettingsStore(*database).reset(); !done)
        return failed(done.error());
    return ExitCode::Done;
}

ExitCode show(const Arguments& arguments, const std::string& verb, const Words& words)
{
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto settings = store::ImageSettingsStore(*database).load();
    if (!settings)
        return failed(settings.error());
    return verb == "list" ? list(*settings, arguments.has("json"))
                          : test(*settings, words[0], arguments.has("json"));
}

ExitCode run(const Arguments& arguments)
{
    const auto& all = arguments.words();
    const std::string verb = all.empty() ? "list" : all.front();
    const Words words(all.begin() + (all.empty() ? 0 : 1), all.end());
    const auto found = std::ranges::find(changes, verb, &Change::name);
    if (found != changes.end()) {
        if (found->count != 0 && words.size() != found->count)
            return wrongUsage("It is called so: proxies " + std::string(found->words) + '.',
                              "proxies");
        return change(arguments, *found, words);
    }
    if (verb == "reset" && words.empty())
        return reset(arguments);
    if ((verb == "list" && words.empty()) || (verb == "test" && words.size() == 1))
        return show(arguments, verb, words);
    if (verb == "list" || verb == "reset")
        return wrongUsage("The command proxies " + verb + " takes no words.", "proxies");
    if (verb == "test")
        return wrongUsage("Name one address to test.", "proxies");
    return wrongUsage("There is no command proxies “" + verb + "”.", "proxies");
}

} // namespace

const Command proxiesCommand {
    .name = "proxies",
    .words = "[list | add NAME TEMPLATE | edit NAME TEMPLATE | rename NAME NEW-NAME | enable NAME "
             "| disable NAME | move NAME POSITION | remove NAME | test ADDRESS | order WAY… "
             "| max-size MEGABYTES | private allow|refuse | reset]",
    .summary = "Shows and changes the proxies that pictures come through.",
    .details
    = "A template says how a proxy writes a picture's address into its own, and so recognises,\n"
      "undoes and makes proxied addresses:\n"
      "\n"
      "  https://images.weserv.nl/?url=${href_ue}    the whole address, percent-encoded\n"
      "  https://my.proxy/?${href}                   the whole address as it is\n"
      "  https://i[0-3].wp.com/${host}${pathname}    its parts: ${protocol}, ${host}, "
      "${hostname},\n"
      "                                              ${pathname}, ${search}, each also with _ue;\n"
      "                                              ${ssl} is 1 for https and 0 for http\n"
      "  https://<any>/?${href}                      any host: recognises only\n"
      "\n"
      "A change is in force at once for every article; nothing is imported again. `test` shows "
      "what\n"
      "is made of an address. `order` says which ways are tried, besides a local copy: saved (the\n"
      "address as saved), direct (without referrer), own-referrer, site-referrer (the article's),\n"
      "proxies (every other one that is on). `reset` brings the shipped settings back.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
