#pragma once

#include "domain/facets.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace lectern::desktop {

/// A bar for each year, as high as it has articles; a click chooses a year or gives it back. By the
/// keyboard: Left, Right, Home and End move from year to year, Space or Enter chooses. Years
/// between the first and the last without articles keep their place; of more than kMostYears the
/// latest are shown.
class YearTimeline final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMostYears = 60;

    explicit YearTimeline(QWidget* parent = nullptr);

    /// `chosen` is marked.
    void setYears(const std::vector<YearCount>& years, std::optional<int> chosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QRect barOf(int year) const; ///< where it is clicked; empty where it is not shown

signals:
    void yearClicked(int year); ///< of one that has articles, or is the chosen one

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    int first() const { return m_years.empty() ? 0 : m_years.front().year; }
    int last() const { return m_years.empty() ? -1 : m_years.back().year; }
    std::int64_t articlesIn(int year) const;
    std::optional<int> yearAt(const QPoint& position) const;
    QString textOf(int year) const;
    void moveTo(int year); ///< the keyboard's year
    void click(int year);
    void name(); ///< for those who hear the window

    std::vector<YearCount> m_years; ///< those in sight
    std::optional<int> m_chosen;
    std::optional<int> m_hovered;
    int m_current = 0; ///< the keyboard's year
};

} // namespace lectern::desktop
