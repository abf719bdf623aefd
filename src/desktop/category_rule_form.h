#pragma once

#include "domain/category_rule.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class CategoryRuleForm;
}

namespace lectern::desktop {

/// Asks how the articles of a source come by their categories: from where, below which category,
/// and what parts the names of a path.
class CategoryRuleForm final : public QWidget {
    Q_OBJECT
public:
    explicit CategoryRuleForm(QWidget* parent = nullptr);
    ~CategoryRuleForm() override;

    /// Nothing: as the library remembers.
    void setRule(const std::optional<CategoryRule>& rule);
    std::optional<CategoryRule> rule() const;

signals:
    void changed(); ///< by a person

protected:
    void changeEvent(QEvent* event) override;

private:
    void update();

    std::unique_ptr<Ui::CategoryRuleForm> m_ui;
};

} // namespace lectern::desktop
