using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>
/// Finds input objects that could never be given, and defaults that could never be known, because each needs itself.
/// </summary>
internal sealed class InputObjectCycleCheck(SchemaValidation validation)
{
    private readonly HashSet<InputObjectType> _visitedTypes = [];
    private readonly List<InputField> _requiredPath = [];
    private readonly Dictionary<InputObjectType, int> _indexOfType = [];
    private readonly HashSet<InputField> _visitedDefaults = [];
    private readonly List<(string Coordinate, InputField Field)> _defaultPath = [];
    private readonly Dictionary<InputField, int> _indexOfDefault = [];

    public void Check(InputObjectType type)
    {
        FollowRequired(type);
        if (validation.Options.CheckDefaultValues)
        {
            FollowDefaults(type, new ObjectValueNode());
        }
    }

    private static void EnsureRoom()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new GraphQLException("Input objects refer to each other in a chain that is too long to follow.");
        }
    }

    private void FollowRequired(InputObjectType type)
    {
        if (!_visitedTypes.Add(type))
        {
            return;
        }

        EnsureRoom();
        _indexOfType[type] = _requiredPath.Count;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { OfType: InputObjectType next })
            {
                continue;
            }

            _requiredPath.Add(field);
            if (_indexOfType.TryGetValue(next, out var start))
            {
                var cycle = _requiredPath[start..];
                validation.Report(
                    $"Cannot reference Input Object \"{next.Name}\" within itself through a series of non-null fields: "
                    + $"\"{string.Join('.', cycle.Select(step => step.Name))}\".",
                    [.. cycle.Select(step => step.Definition)]);
            }
            else
            {
                FollowRequired(next);
            }

            _requiredPath.RemoveAt(_requiredPath.Count - 1);
        }

        _indexOfType.Remove(type);
    }

    private void FollowDefaults(InputObjectType type, ValueNode literal)
    {
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Values)
            {
                FollowDefaults(type, item);
            }
        }

        if (literal is not ObjectValueNode value)
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            if (value.Fields.LastOrDefault(given => given.Name.Value == field.Name) is { } given)
            {
                FollowDefaults(fieldType, given.Value);
            }
            else
            {
                FollowDefault(field, fieldType, $"{type.Name}.{field.Name}");
            }
        }
    }

    private void FollowDefault(InputField field, InputObjectType fieldType, string coordinate)
    {
        if (field.DefaultValue?.GetLiteral(field.Type) is not { } literal)
        {
            return;
        }

        if (_indexOfDefault.TryGetValue(field, out var index))
        {
            ReportDefaultCycle(coordinate, index);
            return;
        }

        if (!_visitedDefaults.Add(field))
        {
            return;
        }

        EnsureRoom();
        _defaultPath.Add((coordinate, field));
        _indexOfDefault[field] = _defaultPath.Count;
        FollowDefaults(fieldType, literal);
        _defaultPath.RemoveAt(_defaultPath.Count - 1);
        _indexOfDefault.Remove(field);
    }

    private void ReportDefaultCycle(string coordinate, int index)
    {
        var via = _defaultPath[index..].Select(step => step.Coordinate).ToArray();
        validation.Report(
            $"Invalid circular reference. The default value of Input Object field {coordinate} references itself"
            + (via.Length > 0 ? $" via the default values of: {string.Join(", ", via)}." : "."),
            [.. _defaultPath[(index - 1)..].Select(step => step.Field.Definition?.DefaultValue)]);
    }
}
