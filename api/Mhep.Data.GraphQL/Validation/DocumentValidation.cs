using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// The walk over a document that shows each node to the rules interested in its kind. Reused, one document at a time.
/// </summary>
internal sealed class DocumentValidation : SyntaxWalker
{
    private readonly ValidationRule[] _rules;
    private readonly ValidationRule[][] _onEnter;
    private readonly ValidationRule[][] _onLeave;
    private readonly ValidationContext _context = new();

    public DocumentValidation(ValidationRule[] rules)
    {
        _rules = rules;
        _onEnter = ByKind(rules, rule => rule.EnterKinds);
        _onLeave = ByKind(rules, rule => rule.LeaveKinds);
    }

    public IReadOnlyList<GraphQLError> Run(
        Schema? schema,
        DocumentNode document,
        ValidationOptions options,
        out ValidationEffort effort)
    {
        _context.Begin(schema, document, options);
        foreach (var rule in _rules)
        {
            rule.Begin(_context);
        }

        Walk(document);
        return _context.End(out effort);
    }

    protected override bool Enter(SyntaxNode node)
    {
        if (_context.IsAborted || !_context.Push(node))
        {
            return false;
        }

        foreach (var rule in _onEnter[(int)node.Kind])
        {
            rule.Enter(node, _context);
        }

        return true;
    }

    protected override void Leave(SyntaxNode node)
    {
        if (_context.IsAborted)
        {
            return;
        }

        foreach (var rule in _onLeave[(int)node.Kind])
        {
            rule.Leave(node, _context);
        }

        _context.Pop(node);
    }

    private static ValidationRule[][] ByKind(
        ValidationRule[] rules,
        Func<ValidationRule, IReadOnlyList<SyntaxKind>> kinds) =>
        [.. Enum.GetValues<SyntaxKind>().Select(kind => rules.Where(rule => kinds(rule).Contains(kind)).ToArray())];
}
