using StanceApi.Jobs;

namespace StanceApi.Models;

/// <summary>The registry's choice, and the training of models.</summary>
public static class ModelSetup
{
    public static void AddModels(this IServiceCollection services)
    {
        services.AddScoped<ModelActivator>();
        services.AddScoped<ModelTrainer>();
        services
            .AddOptions<TrainingSettings>()
            .BindConfiguration(TrainingSettings.Section)
            .Validate(
                o =>
                    o.ActivateAtGain is null or (>= 0 and <= 1)
                    && o.MostLanguageLoss is >= 0 and <= 1,
                $"{TrainingSettings.Section}: ActivateAtGain and MostLanguageLoss are shares of macro-F1, 0 to 1."
            )
            .ValidateOnStart();
        services.AddJobHandler<TrainModelJob>();
    }
}
