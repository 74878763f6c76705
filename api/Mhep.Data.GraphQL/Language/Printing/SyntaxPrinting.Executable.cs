using System.Diagnostics;

namespace Mhep.Data.GraphQL.Language;

/// <content>Operations, selections, fragments.</content>
internal sealed partial class SyntaxPrinting
{
    private void WriteExecutable(SyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation, mayBeBare: true);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragmentDefinition(fragment);
                break;
            case SelectionSetNode selectionSet:
                WriteBlock(selectionSet.Selections);
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                Write("...");
                Write(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                WriteInlineFragment(inline);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case ArgumentNode argument:
                WriteNamedValue(argument.Name, argument.Value);
                break;
            case ObjectFieldNode field:
                WriteNamedValue(field.Name, field.Value);
                break;
            case DirectiveNode directive:
                Write("@");
                Write(directive.Name);
                WriteJoined(directive.Arguments, ", ", "(", ")");
                break;
            default:
                throw new UnreachableException($"No layout for {node.Kind}.");
        }
    }

    private void WriteOperation(OperationDefinitionNode operation, bool mayBeBare)
    {
        WriteDescription(operation.Description);
        var isShorthand = mayBeBare && operation is { Operation: OperationType.Query, Name: null, Description: null }
            && operation.VariableDefinitions.IsEmpty
            && operation.Directives.IsEmpty;
        if (!isShorthand)
        {
            Write(operation.Operation.Keyword());
            if (operation.Name is not null || !operation.VariableDefinitions.IsEmpty)
            {
                Write(" ");
                Write(operation.Name?.Value ?? "");
                WriteVariableDefinitions(operation);
            }

            WriteDirectives(operation.Directives);
            Write(" ");
        }

        Write(operation.SelectionSet);
    }

    // Described variables stand on lines of their own, without indentation.
    private void WriteVariableDefinitions(OperationDefinitionNode operation)
    {
        var start = _text.Length;
        WriteJoined(operation.VariableDefinitions, ", ", "(", ")");
        if (HasLineBreakSince(start))
        {
            _text.Length = start;
            WriteJoined(operation.VariableDefinitions, "\n", "(\n", "\n)");
        }
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write(variable.Variable);
        Write(": ");
        Write(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            Write(" = ");
            Write(value);
        }
    }

    private void WriteField(FieldNode field)
    {
        var start = _text.Length;
        var indentBefore = _indentWritten;
        if (field.Alias is not null)
        {
            Write(field.Alias);
            Write(": ");
        }

        Write(field.Name);

        // The line is measured without the indentation it happens to stand at.
        WriteInParentheses(
            field.Arguments,
            _ => _text.Length - start - (_indentWritten - indentBefore) > LongestArgumentLine);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is { Selections.IsEmpty: false })
        {
            Write(" ");
            Write(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode inline)
    {
        Write("...");
        if (inline.TypeCondition is not null)
        {
            Write(" on ");
            Write(inline.TypeCondition);
        }

        WriteDirectives(inline.Directives);
        Write(" ");
        Write(inline.SelectionSet);
    }

    private void WriteFragmentDefinition(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        Write("fragment ");
        Write(fragment.Name);
        WriteJoined(fragment.VariableDefinitions, ", ", "(", ")");
        Write(" on ");
        Write(fragment.TypeCondition);
        WriteDirectives(fragment.Directives);
        Write(" ");
        Write(fragment.SelectionSet);
    }

    private void WriteNamedValue(NameNode name, ValueNode value)
    {
        Write(name);
        Write(": ");
        WriteValue(value);
    }
}
