using System.Text;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Conformance.Generation;

/// <summary>A syntax tree as text without places: the kind of every node, and the text of the leaves.</summary>
internal sealed class Shape : SyntaxWalker
{
    private readonly StringBuilder _text = new();

    public static string Of(SyntaxNode node)
    {
        var shape = new Shape();
        shape.Walk(node);
        return shape._text.ToString();
    }

    protected override bool Enter(SyntaxNode node)
    {
        _text.Append('(').Append(node.Kind).Append(node switch
        {
            NameNode name => name.Value,
            IntValueNode number => number.Value,
            FloatValueNode number => number.Value,
            EnumValueNode value => value.Value,
            StringValueNode text => text.Value,
            BooleanValueNode truth => truth.Value.ToString(),
            OperationDefinitionNode operation => operation.Operation.ToString(),
            DirectiveDefinitionNode directive => directive.Repeatable.ToString(),
            _ => "",
        });
        return true;
    }

    protected override void Leave(SyntaxNode node) => _text.Append(')');
}
