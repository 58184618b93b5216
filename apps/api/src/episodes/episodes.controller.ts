import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EpisodeChange, EpisodeList, EpisodeView } from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Episodes } from './episodes.service.js';

@ApiTags('episodes')
@Controller()
export class EpisodesController {
  constructor(private readonly episodes: Episodes) {}

  @Requires('clients.read')
  @Returns(EpisodeList)
  @Get('treatments/:id/episodes')
  list(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<EpisodeList> {
    return this.episodes.list(scope, id);
  }

  @Requires('episodes.decide')
  @Returns(EpisodeView)
  @Patch('episodes/:id')
  change(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: EpisodeChange }) body: EpisodeChange,
  ): Promise<EpisodeView> {
    return this.episodes.change(scope, id, body);
  }
}
