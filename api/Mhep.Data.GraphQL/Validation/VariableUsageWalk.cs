using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>Finds the variables used within one definition, each with the type expected of it.</summary>
internal sealed class VariableUsageWalk : SyntaxWalker
{
    private readonly TypeInfo _types = new();
    private List<VariableUsage> _usages = [];

    public int NodesVisited { get; private set; }

    public IReadOnlyList<VariableUsage> Collect(Schema? schema, DefinitionNode definition)
    {
        _types.Begin(schema);
        Walk(definition);
        if (_usages.Count == 0)
        {
            return [];
        }

        var found = _usages;
        _usages = [];
        return found;
    }

    public void End()
    {
        _types.Begin(null);
        NodesVisited = 0;
    }

    protected override bool Enter(SyntaxNode node)
    {
        switch (node)
        {
            // Its variable is declared, not used.
            case VariableDefinitionNode:
            case NameNode:
                return false;
            case VariableNode variable:
                _usages.Add(new VariableUsage(variable, _types.InputType, _types.HasDefault, _types.ParentInputType));
                return false;
        }

        NodesVisited++;
        _types.Enter(node);
        return true;
    }

    protected override void Leave(SyntaxNode node) => _types.Leave(node);
}
