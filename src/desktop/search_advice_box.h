#pragma once

#include "domain/search_advice.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace lectern::desktop {

/// Below "nothing found": the terms that no article has, and a button for each search near this
/// one that finds something; looking everywhere has a button of its own beside this.
class SearchAdviceBox final : public QWidget {
    Q_OBJECT
public:
    explicit SearchAdviceBox(QWidget* parent = nullptr);

    void setAdvice(const SearchAdvice& advice);

signals:
    void chosen(const lectern::NearSearch& near);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    static QString textOf(const NearSearch& near);

    SearchAdvice m_advice;
    QLabel* m_missing;
    std::vector<QPushButton*> m_buttons;
};

} // namespace lectern::desktop
