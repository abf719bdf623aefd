#include "cli/search_advice.h"

#include "cli/output.h"

#include <QJsonObject>

namespace lectern::cli {

namespace {

using Kind = NearSearch::Kind;

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Reading:
        return QStringLiteral("instead");
    case Kind::OtherForm:
        return QStringLiteral("variants");
    case Kind::Everywhere:
        return QStringLiteral("everywhere");
    case Kind::Without:
        break;
    }
    return QStringLiteral("without");
}

std::string sentence(const NearSearch& near)
{
    const std::string found = ": " + counted(near.articles, "article", "articles") + ".";
    switch (near.kind) {
    case Kind::Reading:
        return "As “" + oneLine(near.filter.query) + "”" + found;
    case Kind::OtherForm:
        return "With --variants" + found;
    case Kind::Everywhere:
        return "In all categories" + found;
    case Kind::Without:
        break;
    }
    return "Without “" + oneLine(near.left) + "”" + found;
}

} // namespace

QJsonArray toJson(const SearchAdvice& advice)
{
    QJsonArray array;
    for (const auto& term : advice.missing)
        array.append(QJsonObject {{QStringLiteral("kind"), QStringLiteral("missing")},
                                  {QStringLiteral("term"), QString::fromStdString(term)}});
    for (const auto& near : advice.near) {
        QJsonObject json {
            {QStringLiteral("kind"), kindName(near.kind)},
            {QStringLiteral("query"), QString::fromStdString(near.filter.query)},
            {QStringLiteral("articles"), qint64 {near.articles}},
        };
        if (near.kind == Kind::Without || near.kind == Kind::Reading)
            json.insert(QStringLiteral("term"), QString::fromStdString(near.left));
        if (near.kind == Kind::Reading)
            json.insert(QStringLiteral("instead"), QString::fromStdString(near.instead));
        array.append(json);
    }
    return array;
}

void printAdvice(const SearchAdvice& advice)
{
    for (const auto& term : advice.missing)
        printError("lectern-cli: No article has “" + oneLine(term) + "”.");
    for (const auto& near : advice.near)
        printError("lectern-cli: " + sentence(near));
}

} // namespace lectern::cli
