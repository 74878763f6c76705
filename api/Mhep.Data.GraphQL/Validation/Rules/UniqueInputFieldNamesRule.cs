using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>An input object is given a field once.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness.</remarks>
public sealed class UniqueInputFieldNamesRule : ValidationRule
{
    // The fields seen of each object around the current place; null for an object that has one field only.
    private readonly Stack<Dictionary<string, NameNode>?> _open = new();

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.ObjectValue, SyntaxKind.ObjectField];

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.ObjectValue];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _open.Clear();

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (node is ObjectValueNode value)
        {
            _open.Push(value.Fields.Length > 1 ? new Dictionary<string, NameNode>(StringComparer.Ordinal) : null);
            return;
        }

        var name = ((ObjectFieldNode)node).Name;
        if (_open.Peek() is { } known && !known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one input field named \"{name.Value}\".", known[name.Value], name);
        }
    }

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context) => _open.Pop();
}
