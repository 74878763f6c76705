using System.Globalization;
using System.Text.Json;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Execution.Inputs;

/// <summary>Checks and coerces the variables of a request. Specification: 6.1.2 Coercing Variable Values.</summary>
internal sealed class VariableCoercion(Schema schema, int maxErrors, int maxListSize)
{
    private readonly List<GraphQLError> _errors = [];
    private bool _isFull;

    /// <summary>Coerces; the errors are empty where every variable is fine.</summary>
    public static (VariableValues Values, IReadOnlyList<GraphQLError> Errors) Coerce(
        Schema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, object?>? given,
        ExecutorOptions options)
    {
        if (operation.VariableDefinitions.IsEmpty)
            return (VariableValues.None, []);
        var coercion = new VariableCoercion(schema, options.MaxVariableErrors, options.MaxVariableListSize);
        return (coercion.CoerceAll(operation, given), coercion._errors);
    }

    private VariableValues CoerceAll(OperationDefinitionNode operation, IReadOnlyDictionary<string, object?>? given)
    {
        var values = new VariableValues();
        foreach (var definition in operation.VariableDefinitions)
        {
            if (_isFull)
                break;
            if (TypeReference.Find(schema, definition.Type) is not { IsInputType: true } type)
            {
                var name = definition.Variable.Name.Value;
                Report(LocatedError.At(
                    $"Variable \"${name}\" expected value of type \"{Printer.Print(definition.Type)}\" which cannot be used as an input type.",
                    definition.Type));
                continue;
            }

            Coerce(definition, type, given, values);
        }

        return values;
    }

    private void Coerce(
        VariableDefinitionNode definition,
        GraphQLType type,
        IReadOnlyDictionary<string, object?>? given,
        VariableValues values)
    {
        var name = definition.Variable.Name.Value;
        if (given is null || !given.TryGetValue(name, out var value) || value is JsonElement { ValueKind: JsonValueKind.Undefined })
        {
            if (definition.DefaultValue is { } literal)
            {
                if (LiteralCoercion.TryCoerce(literal, type, null, out var defaultValue))
                    values.Values[name] = defaultValue;
                else
                    values.AddUnusable(name);
            }
            else if (type.IsNonNull)
            {
                Report(LocatedError.At($"Variable \"${name}\" of required type \"{type}\" was not provided.", definition)
                    .WithCode(ErrorCodes.NonNullViolation));
            }

            return;
        }

        if (value is JsonElement element)
            value = JsonValues.FromElement(element);
        if (value is null && type.IsNonNull)
        {
            Report(LocatedError.At($"Variable \"${name}\" of non-null type \"{type}\" must not be null.", definition)
                .WithCode(ErrorCodes.NonNullViolation));
            return;
        }

        values.Values[name] = new ValueCoercion((path, invalid, error) => Report(definition, path, invalid, error), maxListSize)
            .Coerce(value, type);
    }

    private void Report(VariableDefinitionNode definition, IReadOnlyList<object> path, object? invalid, GraphQLError error)
    {
        var name = definition.Variable.Name.Value;
        var place = path.Count == 0 ? string.Empty : $" at \"{name}{string.Concat(path.Select(Step))}\"";
        var message = $"Variable \"${name}\" got invalid value {Inspection.Inspect(invalid)}{place}; {error.Message}";
        Report(LocatedError.At(message, definition).WithCode(error.Code ?? ErrorCodes.InvalidVariable));
    }

    private void Report(GraphQLError error)
    {
        if (_isFull)
            return;
        if (_errors.Count < maxErrors)
        {
            _errors.Add(error);
            return;
        }

        _isFull = true;
        _errors.Add(new GraphQLError(
            "Too many errors processing variables, error limit reached. Execution aborted."));
    }

    private static string Step(object key) =>
        key is int index ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : $".{key}";
}
