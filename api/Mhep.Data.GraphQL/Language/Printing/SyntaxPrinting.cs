using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// One run of the printer: the text so far and the indentation of the next line. Partial files hold the layout of
/// executable documents and of the type system.
/// </summary>
internal sealed partial class SyntaxPrinting
{
    private const int LongestArgumentLine = 80;
    private const int IndentWidth = 2;

    private readonly StringBuilder _text = new();
    private int _indent;
    private int _indentWritten;

    public override string ToString() => _text.ToString();

    public void Write(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case NameNode name:
                Write(name.Value);
                break;
            case DocumentNode document:
                WriteDocument(document);
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case SelectionNode or SelectionSetNode or OperationDefinitionNode or FragmentDefinitionNode
                or VariableDefinitionNode or ArgumentNode or ObjectFieldNode or DirectiveNode:
                WriteExecutable(node);
                break;
            case SchemaCoordinateNode coordinate:
                WriteCoordinate(coordinate);
                break;
            case TypeExtensionNode or SchemaExtensionNode:
                WriteExtension(node);
                break;
            default:
                WriteDefinition(node);
                break;
        }
    }

    /// <summary>Writes text, every line after its first at the current indentation.</summary>
    private void Write(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            _text.Append(text, start, end - start);
            NewLine();
            start = end + 1;
        }

        _text.Append(text, start, text.Length - start);
    }

    private void NewLine()
    {
        _text.Append('\n').Append(' ', _indent);
        _indentWritten += _indent;
    }

    private void WriteDocument(DocumentNode document)
    {
        DefinitionNode? before = null;
        foreach (var definition in document.Definitions)
        {
            if (before is not null)
                Write("\n\n");

            // Behind a type without a body the braces of a bare query would be read as that body.
            if (definition is OperationDefinitionNode operation && before is not (null or OperationDefinitionNode or FragmentDefinitionNode))
                WriteOperation(operation, mayBeBare: false);
            else
                Write(definition);
            before = definition;
        }
    }

    private void WriteJoined<T>(ImmutableArray<T> nodes, string separator, string before = "", string after = "")
        where T : SyntaxNode
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        Write(before);
        for (var i = 0; i < nodes.Length; i++)
        {
            Write(i == 0 ? "" : separator);
            Write(nodes[i]);
        }

        Write(after);
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives) => WriteJoined(directives, " ", before: " ");

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
            NewLine();
        }
    }

    private void WriteBlock<T>(ImmutableArray<T> nodes, string open = "{", string close = "}")
        where T : SyntaxNode
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        Write(open);
        _indent += IndentWidth;
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        _indent -= IndentWidth;
        NewLine();
        Write(close);
    }

    /// <summary>A list in parentheses on one line; one item a line when <paramref name="isTooLong"/> says so.</summary>
    private void WriteInParentheses<T>(ImmutableArray<T> nodes, Func<int, bool> isTooLong)
        where T : SyntaxNode
    {
        var start = _text.Length;
        var indentBefore = _indentWritten;
        WriteJoined(nodes, ", ", "(", ")");
        if (isTooLong(start))
        {
            _text.Length = start;
            _indentWritten = indentBefore;
            WriteBlock(nodes, "(", ")");
        }
    }

    private bool HasLineBreakSince(int start)
    {
        for (var i = start; i < _text.Length; i++)
        {
            if (_text[i] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Write("$");
                Write(variable.Name);
                break;
            case IntValueNode or FloatValueNode or EnumValueNode or BooleanValueNode or NullValueNode:
                Write(ScalarText(value));
                break;
            case StringValueNode text:
                Write(text.Block ? BlockString.Print(text.Value) : StringLiteral.Encode(text.Value));
                break;
            case ListValueNode list:
                Write("[");
                WriteJoined(list.Values, ", ");
                Write("]");
                break;
            case ObjectValueNode map:
                Write("{");
                WriteJoined(map.Fields, ", ");
                Write("}");
                break;
            default:
                throw new UnreachableException($"No layout for {value.Kind}.");
        }
    }

    private static string ScalarText(ValueNode value) => value switch
    {
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode { Value: true } => "true",
        BooleanValueNode => "false",
        _ => "null",
    };

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Write(named.Name);
                break;
            case ListTypeNode list:
                Write("[");
                WriteType(list.Type);
                Write("]");
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                Write("!");
                break;
            default:
                throw new UnreachableException($"No layout for {type.Kind}.");
        }
    }

    private void WriteCoordinate(SchemaCoordinateNode coordinate) => Write(coordinate switch
    {
        TypeCoordinateNode => coordinate.Name.Value,
        MemberCoordinateNode member => $"{member.Name.Value}.{member.MemberName.Value}",
        ArgumentCoordinateNode argument =>
            $"{argument.Name.Value}.{argument.FieldName.Value}({argument.ArgumentName.Value}:)",
        DirectiveCoordinateNode => $"@{coordinate.Name.Value}",
        DirectiveArgumentCoordinateNode argument => $"@{argument.Name.Value}({argument.ArgumentName.Value}:)",
        _ => throw new UnreachableException($"No layout for {coordinate.Kind}."),
    });
}
