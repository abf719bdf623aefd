#pragma once

#include <QSpinBox>

namespace lectern::desktop {

/// A number that the article's language decides unless a person does: the lowest value stands for
/// that, and the first step from there begins at the value in force.
class ByLanguageBox final : public QSpinBox {
    Q_OBJECT
public:
    explicit ByLanguageBox(QWidget* parent = nullptr);

    /// What the language makes of it in the article that is shown; 0: not known.
    void setInForce(int value);
    bool isByLanguage() const { return value() == minimum(); }

    void stepBy(int steps) override;

protected:
    StepEnabled stepEnabled() const override;
    void changeEvent(QEvent* event) override;

private:
    void showInForce();

    int m_inForce = 0;
};

} // namespace lectern::desktop
