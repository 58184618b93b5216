import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Trajectory, TrajectoryQuery } from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Trajectories } from './trajectories.service.js';

@ApiTags('trajectories')
@Controller('treatments')
export class TrajectoriesController {
  constructor(private readonly trajectories: Trajectories) {}

  @Requires('clients.read')
  @Returns(Trajectory)
  @Get(':id/trajectories')
  get(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Query({ schema: TrajectoryQuery }) query: TrajectoryQuery,
  ): Promise<Trajectory> {
    return this.trajectories.get(scope, id, query);
  }
}
