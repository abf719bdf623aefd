#pragma once

#include "domain/ids.h"

#include <QJsonValue>

#include <optional>
#include <vector>

namespace lectern::desktop {

/// The articles that were shown, with the places they were left at, and where one stands among
/// them: what "back" and "forward" go through. Keeps the last kMost stops.
class ArticleTrail final {
public:
    static constexpr std::size_t kMost = 200;

    struct Stop {
        ArticleId article;
        QJsonValue place; ///< as ReaderPane::showArticle takes it; null: none known

        bool operator==(const Stop&) const = default;
    };

    /// An article is shown: a new stop, unless it is the one that was gone to. What was ahead is
    /// forgotten.
    void visit(ArticleId article);
    /// A jump within the article, from `place`: "back" comes to it again.
    void jump(const QJsonValue& place);
    void setPlace(const QJsonValue& place); ///< where the current stop is read at

    bool canGo(int step) const;
    /// Goes a step (-1, +1) and says where to; nothing at the end.
    std::optional<Stop> go(int step);
    std::optional<Stop> current() const;
    void clear();

private:
    void push(Stop stop);

    std::vector<Stop> m_stops;
    std::size_t m_at = 0;
};

} // namespace lectern::desktop
